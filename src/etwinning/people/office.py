"""Teachers in the queue of an office: those whose clock runs, then those who were asked (RG4)."""

from etwinning.base.messages import _
from etwinning.people.questions import DUTY
from etwinning.support.interfaces import IOfficeBox
from plone import api
from zope.interface import implementer

RUNNING = ("running", "reminded", "escalated")
NOTES = {
    "confirm": _("head_confirm", default="Head confirmed"),
    "correct": _("head_correct", default="Head corrects something"),
    "not_ours": _("head_not_ours", default="Head does not know the person"),
    "asked": _("head_asked", default="Head has not answered"),
    "": _("head_none", default="Head was not asked"),
}


@implementer(IOfficeBox)
class TeachersToVerify:
    """Teachers who wait for an office; the current user's region and duty decide who is listed."""

    title = _("box_teachers", default="Teachers to verify")
    duty = DUTY
    order = 10

    def count(self, office: str) -> int:
        """Return how many wait in an office."""
        return _find(office, [*RUNNING, "paused"]).actual_result_count

    def rows(self, office: str, start: int, size: int) -> list:
        """Return rows, the most urgent first, those who were asked at the end."""
        end = start + size
        running = _find(office, RUNNING, sort_on="due", sort_limit=end)
        total = running.actual_result_count
        found = list(running[start:end])
        if end > total:
            paused = _find(office, "paused", sort_on="created", sort_limit=end)
            found += list(paused[max(0, start - total) : end - total])
        return [_row(brain) for brain in found]


def _find(office, clock, **query):
    """Ask the catalog. Only teachers who wait have a clock; no profile has days of its own."""
    catalog = api.portal.get_tool("portal_catalog")
    return catalog(clock=clock, offices=[office], show_inactive=True, **query)


def _row(brain):
    note = brain.office_note or {}
    due = brain.due if isinstance(brain.due, int) else None
    return {
        "uid": brain.UID,
        "person": brain.UID,
        "title": brain.Title,
        "url": f"{brain.getURL()}/@@verification",
        "since": note.get("since"),
        "due": due,
        "state": _("state_asked", default="The teacher was asked")
        if due is None
        else NOTES[note.get("head", "")],
        "head": note.get("head", ""),
        "note": ", ".join(note.get("schools", ())),
        "assigned": note.get("assigned", ""),
    }
