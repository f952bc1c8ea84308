"""When a comment may take a step. Roles stand in the table, conditions here."""

from Acquisition import aq_parent
from etwinning.base.guard import Guard
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.records.api import unmet_moderator


class Show(Guard):
    """show: by itself, unless the thing lets this author's comments wait."""

    def unmet(self) -> list:
        """See the class."""
        if not IDiscussion(aq_parent(self.context)).waits(self.context.author):
            return []
        return [_("unmet_comment_waits", default="It waits until a teacher has read it.")]


class Open(Guard):
    """approve, flag: the roles decide."""


class Own(Guard):
    """withdraw: only what one has written."""

    def unmet(self) -> list:
        """See the class."""
        if self.context.author == actor():
            return []
        return [_("unmet_own_comment", default="Only its author takes a comment back.")]


class Decide(Guard):
    """restore, remove: of a moderator's a moderator decides, of one's own somebody else."""

    def unmet(self) -> list:
        """See the class."""
        return unmet_moderator(self.context, allowed(self.context, MODERATE_COMMENT))
