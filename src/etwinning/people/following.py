"""What follows each step of a teacher, whoever took it: roles, clocks, ties, words to the person.

It hangs on the workflow and not on the verbs, so that it happens at every door.
"""

from dataclasses import replace
from datetime import date
from etwinning.accounts.api import account
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import end_sessions
from etwinning.accounts.api import reactivate
from etwinning.accounts.api import set_roles
from etwinning.audit.api import note
from etwinning.notices.api import tell
from etwinning.notices.api import write_to
from etwinning.people.events import TeacherChangedSchool
from etwinning.people.events import TeacherLeft
from etwinning.people.events import TeacherRejected
from etwinning.people.events import TeacherSubmitted
from etwinning.people.events import TeacherVerified
from etwinning.people.heads import ask_heads
from etwinning.people.questions import office_names
from etwinning.people.rules import Clock
from etwinning.people.rules import DAY
from etwinning.people.settings import setting
from time import time
from zope.event import notify

OURS = {"Newcomer", "Teacher"}  # site roles that follow the state; others stay
ROLE_IN = {
    "incomplete": "Newcomer",
    "pending": "Newcomer",
    "rejected": "Newcomer",
    "dormant": "Newcomer",
    "nss_verified": "Teacher",
}
CLOSED = ("suspended", "banned", "deactivated")  # no log-in


def follow(teacher, transition: str, state: str) -> None:
    """Do all that a transition of a teacher entails.

    :param transition: its id.
    :param state: the new state.
    """
    step = STEPS.get(transition)
    if step is not None:
        step(teacher)
    follow_role(teacher, state)
    teacher.reindexObject()
    note(f"people:teacher:{transition}", teacher)
    event = EVENTS.get(transition)
    if event is not None:
        notify(event(teacher))


def follow_role(teacher, state: str) -> None:
    """Give the site role of the state and take the others; open or close the log-in."""
    known = account(teacher.user_id)
    role = "Teacher" if teacher.is_changing else ROLE_IN.get(state)
    roles = (set(known.roles) - OURS) | ({role} if role else set())
    if roles != set(known.roles):
        set_roles(teacher.user_id, sorted(roles))
    if state in CLOSED and known.active:
        end_sessions(teacher.user_id)
        deactivate(teacher.user_id)
    elif state not in CLOSED and not known.active:
        reactivate(teacher.user_id)


def _submitted(teacher):
    _start_clock(teacher)
    ask_heads(teacher)
    words = {"office": _offices(teacher), "day": date.fromtimestamp(teacher.clock.due)}
    tell([teacher.user_id], "people:submitted", teacher, words)


def _changed_school(teacher):
    until = int(time()) + setting("days_of_school_change") * DAY
    teacher.school_change_until = until
    _start_clock(teacher)
    ask_heads(teacher)
    words = {"office": _offices(teacher), "day": date.fromtimestamp(until)}
    tell([teacher.user_id], "people:school_changed", teacher, words)


def _start_clock(teacher):
    teacher.clock = Clock.start(int(time()), setting("days_to_verify"))
    teacher.reminded = teacher.escalated = False
    teacher.reason = ""


def _verified(teacher):
    today = date.today()
    teacher.ties = tuple(replace(tie, verified=tie.verified or today) for tie in teacher.ties)
    teacher.verified_on = teacher.verified_on or today
    _leave_office(teacher)
    tell([teacher.user_id], "people:verified", teacher, {"office": _offices(teacher)})


def _rejected(teacher):
    _leave_office(teacher)
    words = {"office": _offices(teacher), "reason": teacher.reason}
    tell([teacher.user_id], "people:rejected", teacher, words)


def _leave_office(teacher):
    """The office has decided: its clock, and the addresses of heads it needed, go."""
    teacher.ties = tuple(replace(tie, head="") for tie in teacher.ties)
    teacher.clock = None
    teacher.assigned = ""
    teacher.escalated = False
    teacher.school_change_until = None


def _suspended(teacher):
    _leave_office(teacher)
    until = teacher.suspended_until
    if until is None:
        _write(teacher, "people:suspended")
    else:
        _write(teacher, "people:suspended_until", day=date.fromtimestamp(until))


def _banned(teacher):
    _leave_office(teacher)
    _write(teacher, "people:banned")


def _restored(teacher):
    teacher.reason = ""
    teacher.suspended_until = None
    _write(teacher, "people:restored")


def _readmitted(teacher):
    _start_clock(teacher)
    _write(teacher, "people:restored")


def _write(teacher, kind, **more):
    """Write to the address itself: whose log-in is closed reads no notices."""
    known = account(teacher.user_id)
    words = {"office": _offices(teacher), "reason": teacher.reason, **more}
    write_to(known.email, kind, words, language=known.language or "en")


def _offices(teacher):
    known = account(teacher.user_id)
    return office_names(teacher, known.language or "en")


STEPS = {
    "submit": _submitted,
    "change_school": _changed_school,
    "verify": _verified,
    "reject": _rejected,
    "suspend": _suspended,
    "ban": _banned,
    "restore": _restored,
    "readmit": _readmitted,
    "deactivate": _leave_office,
    "rest": _leave_office,
}
EVENTS = {
    "submit": TeacherSubmitted,
    "change_school": TeacherChangedSchool,
    "verify": TeacherVerified,
    "reject": TeacherRejected,
    "suspend": TeacherLeft,
    "ban": TeacherLeft,
    "deactivate": TeacherLeft,
    "rest": TeacherLeft,
}
