"""Texts that want to run in a reader's browser, and what of a page would run."""

from lxml import html

import re

MARK = "xq7"
CORPUS = (
    "<script>xq7()</script>",
    "<ScRiPt src=//xq7.example></sCrIpT>",
    '"><script>xq7()</script>',
    "'><img src=x onerror=xq7()>",
    '<img src=x onerror="xq7()">',
    "<svg onload=xq7()>",
    "<svg><script>xq7()</script></svg>",
    '<a href="javascript:xq7()">one</a>',
    '<a href=" java&#9;script:xq7()">two</a>',
    '<a href="data:text/html,<script>xq7()</script>">three</a>',
    '<iframe srcdoc="<script>xq7()</script>">',
    "<math><mtext><style><img src onerror=xq7()>",
    '<p style="background:url(javascript:xq7())">four</p>',
    '<form action="javascript:xq7()"><button>five</button></form>',
    "<details open ontoggle=xq7()>six",
    "</title><script>xq7()</script>",
    "</textarea><script>xq7()</script>",
    "--><script>xq7()</script>",
    "${python:xq7()} {{xq7()}}",
    '";xq7();//',
    "' onfocus=xq7() autofocus='",
    '<meta http-equiv=refresh content="0;javascript:xq7()">',
    '<base href="//xq7.example/">',
    "<template><script>xq7()</script></template>",
)
RUNNING = {"script", "style", "iframe", "object", "embed", "base", "meta", "link", "svg", "math"}
ADDRESSES = {"href", "src", "action", "formaction", "srcdoc", "srcset", "data", "poster"}
SCHEME = re.compile(r"(java|vb)script:|data:(?!image/)", re.I)


def what_runs(text: str) -> list[str]:
    """Return what in a page comes from the corpus and would run or load something.

    What stands as text, in a field or in a harmless attribute is fine.
    """
    return [found for element in html.document_fromstring(text).iter() for found in _of(element)]


def _of(element):
    if not isinstance(element.tag, str):
        return
    tag = element.tag.lower()
    said = " ".join([element.text or "", *element.attrib.values()])
    if tag in RUNNING and MARK in said and not _is_description(element):
        yield f"<{tag}> {said[:80]}"
    for name, value in element.attrib.items():
        if MARK in value and _runs(name.lower(), value):
            yield f"{tag} {name}={value[:60]}"


def _runs(name, value):
    """Would a browser run an attribute?"""
    if name.startswith(("on", "style")):
        return True
    return name in ADDRESSES and bool(SCHEME.match(re.sub(r"[\s\x00-\x20]", "", value)))


def _is_description(element):
    """Words about a page in its head: content that no browser runs."""
    names = {element.get("name"), element.get("property")} - {None}
    return element.tag == "meta" and bool(names) and not element.get("http-equiv")
