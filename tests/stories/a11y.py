"""Robot keywords: ask axe-core about the page that the Browser library shows."""

from axe_playwright_python import base
from pathlib import Path
from robot.api import logger
from robot.libraries.BuiltIn import BuiltIn

import json

AXE = (Path(base.__file__).parent / "axe.min.js").read_text()
LOAD = "() => { " + AXE + " }"
IS_THERE = "() => Boolean(window.axe)"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
ASK = f"""async () => (await axe.run(document, {json.dumps(RULES)})).violations.map(fault => ({{
    id: fault.id,
    help: fault.help,
    nodes: fault.nodes.map(node => node.html + ' | ' + node.failureSummary),
}}))"""


class a11y:
    """Keywords about accessibility; nothing is ever ignored."""

    ROBOT_LIBRARY_SCOPE = "GLOBAL"

    def page_should_be_accessible(self):
        """Fail with what axe finds against WCAG 2.2 A and AA."""
        browser = BuiltIn().get_library_instance("Browser")
        # the page's own policy forbids scripts from elsewhere: the debugger's evaluate is no script
        if not browser.evaluate_javascript(None, IS_THERE):
            browser.evaluate_javascript(None, LOAD)
        faults = browser.evaluate_javascript(None, ASK)
        for fault in faults:
            logger.warn(f"{fault['id']}: {fault['help']}")
            for node in fault["nodes"][:5]:
                logger.warn(node)
        if faults:
            found = ", ".join(f"{fault['id']} x {len(fault['nodes'])}" for fault in faults)
            raise AssertionError(f"{len(faults)} faults against WCAG: {found}")
