"""What follows for a thing from a decision, at once or when it is back from a bin."""

from Acquisition import aq_base
from etwinning.base.security import actor
from etwinning.moderation.finding import found
from etwinning.moderation.telling import tell_author
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID


def carry_out(case, measure: str, reason: str, note: str) -> None:
    """Hide, remove or show a thing again; what is in a bin waits for that.

    :param measure: hide or remove; ``""``: no rule is broken.
    :param reason: a value of ``base.hiding.REASONS``, for all; ``""``: as it is, or what follows
        from the rule that was named. ``note``: for the author alone.
    """
    told = found(case.where)
    case.owed = (measure, reason, note) if told is None else ()
    if told is None:
        return
    if not measure:
        if case.hidden and told.state == "hidden":
            told.restore()
        return
    if told.state == "hidden":
        told.keep_hidden(reason)
    elif told.state != "removed":
        told.hide(reason or case.reason)
    goes = measure == "remove" and told.state == "hidden"
    if goes:
        told.remove(reason or case.reason, note)
    # who acts is told nothing by ``remove``; what only hides has told nobody the note
    if note and (not goes or told.state == "hidden" or case.author == actor()):
        tell_author(case, told, note)


def settle(thing) -> None:
    """Do what was decided about a thing, or anything in it, while it was in a bin."""
    for case in shelf("moderation").inside(IUUID(thing)):
        if case.owed:
            carry_out(case, *case.owed)
    for one in getattr(aq_base(thing), "objectIds", tuple)():
        settle(thing[one])
