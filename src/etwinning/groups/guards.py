"""When a group may take a step. Roles stand in the workflow's table, conditions here."""

from etwinning.base.guard import VerbGuard
from etwinning.base.history import last_state
from etwinning.base.messages import _
from etwinning.groups.rules import ORIGINS


class Step(VerbGuard):
    """close, flag: the roles decide."""


class Decide(VerbGuard):
    """open, decline: no office is asked about a room."""

    def conditions(self) -> list:
        """See the class."""
        if not self.context.is_room:
            return []
        return [_("unmet_room_no_office", default="No office decides about a Teachers' Room.")]


class Begin(VerbGuard):
    """begin: only rooms do without an office; the house does it."""

    def conditions(self) -> list:
        """See the class."""
        if self.context.is_room:
            return []
        return [_("unmet_group_office", default="Your national office decides about a group.")]


class Restore(VerbGuard):
    """restore_…: only to what it was when it was flagged."""

    origin = ""

    def conditions(self) -> list:
        """See the class."""
        if last_state(self.context, ORIGINS) == self.origin:
            return []
        return [_("unmet_group_not_from_there", default="It was in another state before.")]


class RestoreActive(Restore):
    """restore_active: see Restore."""

    origin = "active"


class RestoreClosed(Restore):
    """restore_closed: see Restore."""

    origin = "closed"
