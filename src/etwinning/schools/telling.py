"""What the people of a school are told when its office has decided."""

from etwinning.base.messages import _
from etwinning.notices.api import tell
from etwinning.notices.interfaces import Kind
from etwinning.schools.api import colleagues_of

TOPIC = "approvals"
VERIFIED = Kind(
    TOPIC,
    _("notice_school_verified", default="${school} is verified"),
    _("notice_school_verified_text", default="Its page is public now. You need to do nothing."),
    _("notice_school_action", default="See the school"),
)
REJECTED = Kind(
    TOPIC,
    _("notice_school_rejected", default="${school} was rejected"),
    _(
        "notice_school_rejected_text",
        default="The office wrote: ${reason}\n\nTell us another school on your profile.",
    ),
    urgent=True,
)
CLOSED = Kind(
    TOPIC,
    _("notice_school_closed", default="${school} is closed in eTwinning"),
    _(
        "notice_school_closed_text",
        default="The office wrote: ${reason}\n\nIf you teach elsewhere now, tell us the school "
        "on your profile.",
    ),
    urgent=True,
)
MERGED = Kind(
    TOPIC,
    _("notice_school_merged", default="Your school is ${school} from now on"),
    _(
        "notice_school_merged_text",
        default="${other} was the same school, here for the second time. Its teachers and "
        "projects have moved. You need to do nothing.",
    ),
    _("notice_school_action", default="See the school"),
)


def tell_verified(event) -> None:
    """A school was verified (ISchoolVerified)."""
    _tell("schools:verified", event.object)


def tell_rejected(event) -> None:
    """A school was rejected (ISchoolRejected)."""
    _tell("schools:rejected", event.object)


def tell_closed(event) -> None:
    """A school was closed (ISchoolClosed)."""
    _tell("schools:closed", event.object)


def tell_merged(event) -> None:
    """A school was merged (ISchoolMerged): tell those who moved."""
    words = {"school": event.into.title, "other": event.other.title}
    tell(sorted(event.moved), "schools:merged", event.into, words)


def _tell(kind, school):
    words = {"school": school.title, "reason": school.reason}
    tell(sorted(colleagues_of(school)), kind, school, words)
