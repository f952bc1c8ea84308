"""Plone's own doors to a workflow, tried by somebody who may take the step by its verb."""

from etwinning.audit.api import lines
from etwinning.base.history import state_of
from etwinning.base.security import for_the_house

import transaction

REFUSED = (302, 400, 401, 403, 404, 409)  # 302: the script leads back with a message


def assert_closed(program, thing, *steps: str) -> None:
    """Check that neither ``@workflow`` nor ``content_status_modify`` takes one of these steps."""
    transaction.commit()
    before = _seen(thing)
    path = "/".join(thing.getPhysicalPath()[2:])
    for step in steps:
        answer = program.post(f"{path}/@workflow/{step}", comment="by the back door")
        assert answer.status_code in (400, 403), (step, answer.text)  # 400: Plone's word
        for method in ("GET", "POST"):
            words = {"workflow_action": step, "comment": "by the back door"}
            script = f"{path}/content_status_modify"
            answer = program.send(method, script, params=words, data=words)
            assert answer.status_code in REFUSED, (step, method, answer.status_code)
        transaction.begin()
        assert _seen(thing) == before, step


def _seen(thing):
    with for_the_house("a test"):
        return state_of(thing), len(lines(thing))
