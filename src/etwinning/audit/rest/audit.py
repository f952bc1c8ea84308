"""``@audit``: who did what."""

from etwinning.audit.api import lines
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question


class Audit(Question):
    """GET /@audit?thing=<id>&actor=<user id>&page=2: for auditors and the operator."""

    def act(self, data: dict):
        """Return one page of lines, newest first."""
        start, size = page_asked(data, size=50)
        found = lines(
            thing=str(data["thing"]) if data.get("thing") else None,
            actor=str(data.get("actor") or ""),
            start=start,
            size=size,
        )
        return {"items": found}
