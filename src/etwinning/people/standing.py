"""Sanctions and farewells: suspend, ban, their way back, sleep, wake, leave."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.guard import move
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.people.permissions import BAN_TEACHER
from etwinning.people.permissions import LEAVE
from etwinning.people.permissions import READMIT_TEACHER
from etwinning.people.permissions import REST_TEACHER
from etwinning.people.permissions import RESTORE_TEACHER
from etwinning.people.permissions import SUSPEND_TEACHER
from etwinning.people.permissions import WAKE
from etwinning.people.rules import DAY
from etwinning.people.verifying import move_with_reason
from time import time

LONGEST = 3650 * DAY  # seconds that a suspension may last


def suspend_teacher(teacher, reason: str, until: int | None = None) -> None:
    """Close a teacher's log-in for a time; the teacher is told why and until when.

    :param until: unix seconds, None until somebody restores it.
    :raises BadInput: no reason, or the end is not within the next ten years.
    """
    may(teacher, SUSPEND_TEACHER)
    if until is not None and not 0 < until - time() <= LONGEST:
        raise BadInput(
            {"until": _("error_until_when", default="Choose a day within the next ten years")}
        )
    before = teacher.suspended_until
    teacher.suspended_until = until  # first: the mail says it, the catalog keeps it
    try:
        move_with_reason(teacher, "suspend", reason)
    except Refusal:
        teacher.suspended_until = before
        raise


def restore_teacher(teacher) -> None:
    """End a suspension; a consequence, too, when its time is over."""
    may(teacher, RESTORE_TEACHER)
    move(teacher, "restore")


def ban_teacher(teacher, reason: str) -> None:
    """Close a teacher's log-in; the address stays taken.

    :raises BadInput: no reason.
    """
    may(teacher, BAN_TEACHER)
    move_with_reason(teacher, "ban", reason)


def readmit_teacher(teacher) -> None:
    """Take a ban back: the office looks at the teacher anew."""
    may(teacher, READMIT_TEACHER)
    move(teacher, "readmit")


def rest_teacher(teacher) -> None:
    """Put a teacher who is not there any more to rest; for jobs, as the house (PV8, RG9)."""
    may(teacher, REST_TEACHER)
    move(teacher, "rest")


def wake_teacher(teacher) -> None:
    """The teacher says: I am still there."""
    may(teacher, WAKE)
    move(teacher, "wake")


def deactivate_teacher(teacher) -> None:
    """The teacher goes for good; the account is closed, its id never comes back."""
    may(teacher, LEAVE)
    move(teacher, "deactivate")
