"""What the catalog keeps of teachers, so that the office's queue wakes nobody."""

from etwinning.base.history import state_of
from etwinning.people.interfaces import ITeacher
from etwinning.schools.api import school as school_named
from plone.indexer import indexer


@indexer(ITeacher)
def clock(teacher) -> str:
    """Keep whether the office's clock runs: "running" or "paused"."""
    if teacher.clock is None or state_of(teacher) != "pending":
        raise AttributeError("clock")  # not indexed
    return "paused" if teacher.clock.due is None else "running"


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
