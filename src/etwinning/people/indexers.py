"""What the catalog keeps of teachers, so that the office's queue wakes nobody."""

from etwinning.base.history import state_of
from etwinning.people.interfaces import ITeacher
from etwinning.schools.api import school as school_named
from plone.indexer import indexer


@indexer(ITeacher)
def clock(teacher) -> str:
    """Keep how the office's clock stands: "paused", or running and who is told that it does:

    "running" nobody yet, "reminded" the office, "escalated" the central office, too.
    """
    if teacher.clock is None or state_of(teacher) != "pending":
        raise AttributeError("clock")  # not indexed
    if teacher.clock.due is None:
        return "paused"
    if teacher.escalated:
        return "escalated"
    return "reminded" if teacher.reminded else "running"


@indexer(ITeacher)
def teacher_until(teacher) -> int:
    """Keep when something ends by itself, unix seconds: a change of school, a suspension."""
    ends = {"pending": teacher.school_change_until, "suspended": teacher.suspended_until}
    until = ends.get(state_of(teacher))
    if until is None:
        raise AttributeError("teacher_until")  # not indexed
    return int(until)


@indexer(ITeacher)
def office_note(teacher) -> dict:
    """Keep what a row of the queue says beside the name, a dict of

    ``head`` (answer of a head teacher, ``"asked"`` or ``""``), ``assigned`` (user id or ``""``),
    ``schools`` (names), ``since`` (unix seconds or None).
    """
    if state_of(teacher) != "pending":
        raise AttributeError("office_note")
    schools = (school_named(tie.school) for tie in teacher.ties)
    return {
        "head": head_said(teacher),
        "assigned": teacher.assigned,
        "schools": [school.title for school in schools if school is not None],
        "since": teacher.clock.since if teacher.clock is not None else None,
    }


def head_said(teacher) -> str:
    """Return the weightiest answer of the heads: not_ours, correct, confirm, asked, ``""``."""
    answers = {asked.answer or "asked" for asked in teacher.heads.values()}
    order = ("not_ours", "correct", "confirm", "asked")
    return next((answer for answer in order if answer in answers), "")
