"""@partners: the same answer as the page gives."""

from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.shapes import read
from etwinning.base.words import language_of
from etwinning.partnering.api import find_partners
from etwinning.partnering.interfaces import IWanted
from etwinning.partnering.telling import told
from zope import schema
from zope.interface import Interface


class IPart(Interface):
    """Which part of the list."""

    start = schema.Int(
        title=_("label_part_start", default="First row"),
        min=0,
        max=10_000,
        required=False,
        default=0,
        missing_value=0,
    )
    size = schema.Int(
        title=_("label_part_size", default="Rows"),
        min=0,
        max=100,
        required=False,
        default=20,
        missing_value=20,
    )


class FindPartners(Question):
    """GET @partners?text=&country=&band=…&start=&size=; lists by repeating a name."""

    def act(self, data: dict) -> dict:
        """Answer with items and why they fit, total and counts."""
        found = find_partners(read(IWanted, data), **read(IPart, data))
        return {
            "items": [self._item(row) for row in found.rows],
            "total": found.total,
            "counts": found.counts,
            "complete": found.complete,
        }

    def _item(self, row):
        shown = {name: value for name, value in row.items() if name not in ("url", "reasons")}
        match = told(row["reasons"], language_of(self.request))
        return {"@id": row["url"], **shown, "match": match}
