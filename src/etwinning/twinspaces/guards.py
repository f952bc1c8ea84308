"""When a TwinSpace may take a step. Roles stand in the workflow's table, conditions here."""

from etwinning.base.guard import VerbGuard
from etwinning.base.history import last_state
from etwinning.base.messages import _
from etwinning.twinspaces.rules import OPEN
from etwinning.twinspaces.rules import ORIGINS

NOT_FROM_THERE = _("unmet_space_not_from_there", default="It was in another state before.")


class Open(VerbGuard):
    """publish, withdraw, close, archive, flag: the roles decide."""


class Reopen(VerbGuard):
    """reopen_…: only to what it was when it closed."""

    origin = ""

    def conditions(self) -> list:
        """See the class."""
        return [] if last_state(self.context, OPEN) == self.origin else [NOT_FROM_THERE]


class ReopenPrivate(Reopen):
    """reopen_private: see Reopen."""

    origin = "private"


class ReopenPublished(Reopen):
    """reopen_published: see Reopen."""

    origin = "published"


class Restore(VerbGuard):
    """restore_…: only to what it was when it was flagged."""

    origin = ""

    def conditions(self) -> list:
        """See the class."""
        origin = last_state(self.context, ORIGINS)
        return [] if origin == self.origin else [NOT_FROM_THERE]


class RestorePrivate(Restore):
    """restore_private: see Restore."""

    origin = "private"


class RestorePublished(Restore):
    """restore_published: see Restore."""

    origin = "published"


class RestoreClosed(Restore):
    """restore_closed: see Restore."""

    origin = "closed"


class RestoreArchived(Restore):
    """restore_archived: see Restore."""

    origin = "archived"
