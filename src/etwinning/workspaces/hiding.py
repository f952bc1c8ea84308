"""What moderators do with a thing: hide it, show it again, take it away for good."""

from Acquisition import aq_base
from etwinning.base.history import last_state
from etwinning.base.security import may
from etwinning.notices.api import tell_why
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.permissions import FLAG_ITEM
from etwinning.workspaces.preflight import gains_outside
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import HIDDEN
from etwinning.workspaces.steps import take_step


def flag_item(item, reason: str) -> None:
    """Hide a thing from all but its author, the teacher admins and the moderators.

    :param reason: kept in the thing's history; the author is told.
    """
    may(item, FLAG_ITEM)
    seen_by = audience_of(item)
    take_step(item, "flag", reason)
    item.seen_by = seen_by
    tell_why([author_of(item)], "flag", item, reason)


def restore_item(item, reason: str = "") -> None:
    """Show a flagged thing again to those who saw it before; the author is told.

    Where its folder is for more people outside now, nobody has looked at it for them: it is
    shown to the members.
    """
    may(item, FLAG_ITEM)
    state = last_state(item, AUDIENCES) or "draft"
    if gains_outside(item, state, getattr(aq_base(item), "seen_by", HIDDEN)):
        state = "members"
    take_step(item, f"restore_{state}", reason)
    tell_why([author_of(item)], "restore", item, reason)


def remove_item(item, reason: str) -> None:
    """Take a flagged thing away for good; an appeal can reverse it. The author is told why."""
    may(item, FLAG_ITEM)
    take_step(item, "remove", reason)
    tell_why([author_of(item)], "remove", item, reason)


def reverse_removal(item, reason: str) -> None:
    """An appeal was right: the thing is flagged again and can be restored."""
    may(item, FLAG_ITEM)
    take_step(item, "reverse", reason)
