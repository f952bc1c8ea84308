"""States of projects and of signatures as words with a colour and an icon (look/README)."""

from dataclasses import dataclass
from etwinning.base.messages import _
from etwinning.projects import ledger as ledgers


@dataclass(frozen=True)
class Status:
    """A state as a coloured word: the end of the class, the icon, the word."""

    kind: str
    icon: str
    word: str

    @property
    def css(self) -> str:
        """Classes of the element."""
        return f"etw-status etw-status--{self.kind}" if self.kind else "etw-status"


STATES = {
    "draft": Status("", "pencil", _("state_draft", default="Draft")),
    "awaiting_partner": Status(
        "wait",
        "hourglass-split",
        _("state_awaiting_partner", default="Waiting for the second founder"),
    ),
    "awaiting_nss": Status(
        "wait", "hourglass-split", _("state_awaiting_nss", default="At the offices")
    ),
    "nss_verified": Status(
        "wait", "hourglass-split", _("state_nss_verified", default="Signed by one office")
    ),
    "approved": Status("done", "check-circle-fill", _("state_approved", default="Active")),
    "labelled": Status(
        "done", "check-circle-fill", _("state_labelled", default="Active, with eTwinning label")
    ),
    "closed": Status("", "archive", _("state_closed", default="Closed")),
    "archived": Status("", "archive", _("state_archived", default="Archived")),
    "declined": Status("stop", "x-circle-fill", _("state_declined", default="Declined")),
    "withdrawn": Status("", "arrow-counterclockwise", _("state_withdrawn", default="Taken back")),
    "rejected": Status(
        "stop", "x-circle-fill", _("state_rejected", default="Rejected by an office")
    ),
    "flagged": Status(
        "stop", "eye-slash-fill", _("state_flagged", default="Hidden until it is decided")
    ),
}
SIGNATURES = {
    ledgers.PENDING: ("wait", "hourglass-split", _("signature_pending", default="Waited for")),
    ledgers.NEEDS_INFO: (
        "wait",
        "question-lg",
        _("signature_needs_info", default="Has asked, the clock stands still"),
    ),
    ledgers.APPROVED: ("done", "check-lg", _("signature_approved", default="Signed")),
    ledgers.REJECTED: ("stop", "x-lg", _("signature_rejected", default="Rejected")),
}


def status_of(state: str) -> Status:
    """Return how a state is shown."""
    return STATES.get(state, STATES["draft"])
