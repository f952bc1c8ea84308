"""When a thread or a post may take a step. Roles stand in the workflow's table."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.guard import Guard
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import by_house
from etwinning.forums.interfaces import ITopic
from etwinning.forums.rules import came_from
from etwinning.places.api import role_in
from etwinning.records.api import unmet_moderator
from etwinning.workspaces.api import workspace_of

NOT_FROM_THERE = _("unmet_not_from_there", default="It was somewhere else before it was flagged.")
WAITS = _("unmet_waits", default="A teacher reads it first.")
PUPILS = ("PupilAdmin", "PupilMember")


class Open(Guard):
    """approve, flag, remove, reverse: the roles decide."""


class Pass(Guard):
    """pass: its author need not wait for a teacher."""

    def unmet(self) -> list:
        """See the class."""
        forum = aq_parent(aq_inner(self.context))
        return [WAITS] if waits(forum, self.context) else []


def waits(forum, talk) -> bool:
    """Tell whether what a person writes in a forum is held until a teacher has read it.

    :param talk: anything with ``author``, a user id.
    """
    return forum.premoderated and role_in(workspace_of(forum), talk.author) in PUPILS


def moderates(forum) -> bool:
    """Tell whether the current user looks after the forum from outside of its place.

    The house does so for an office, also in consequence of what a member does.
    """
    return by_house() or not role_in(workspace_of(forum), actor())


class Lock(Guard):
    """lock, unlock: only threads are locked."""

    def unmet(self) -> list:
        """See the class."""
        if ITopic.providedBy(self.context):
            return []
        return [_("unmet_only_threads", default="Only a whole thread can be locked.")]


class Restore(Guard):
    """restore_…: to where it was; not a moderator's by teachers, nor one's own."""

    origin = ""

    def unmet(self) -> list:
        """See the class."""
        record = self.context
        forum = aq_parent(aq_inner(record))
        if came_from(record.history) != self.origin:
            return [NOT_FROM_THERE]
        return unmet_moderator(record, moderates(forum))


class RestorePending(Restore):
    """restore_pending: see Restore."""

    origin = "pending"


class RestoreVisible(Restore):
    """restore_visible: see Restore."""

    origin = "visible"


class RestoreLocked(Restore):
    """restore_locked: see Restore."""

    origin = "locked"
