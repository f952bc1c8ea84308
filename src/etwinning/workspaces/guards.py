"""When an item may take a step. Roles stand in the workflow's table, conditions here."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.guard import VerbGuard
from etwinning.base.history import last_state
from etwinning.base.messages import _
from etwinning.workspaces.audience import objections
from etwinning.workspaces.audience import too_wide
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside


class Share(VerbGuard):
    """The folder is for at least as many people, and there is something to see."""

    audience = ""

    def conditions(self) -> list:
        """See the class."""
        item = self.context
        folder = aq_parent(aq_inner(item))
        if not fits(self.audience, getattr(aq_base(item), "widest", "public")):
            return [_("unmet_kind_inside", default="Such things are for members at most.")]
        if hasattr(aq_base(item), "lacks"):
            return [*too_wide(folder, self.audience), *item.lacks()]
        return objections(folder, item.title, getattr(item, "text", ""), self.audience)


class ShowTeachers(Share):
    """show_teachers: see Share."""

    audience = "teachers"


class ShowMembers(Share):
    """show_members: see Share."""

    audience = "members"


class ShowEtwinners(Share):
    """show_etwinners: see Share; the TwinSpace has to be published."""

    audience = "etwinners"


class Publish(Share):
    """publish: see Share; the TwinSpace has to be published."""

    audience = "public"


class Open(VerbGuard):
    """withdraw, flag, remove, reverse: the roles decide."""


class Restore(VerbGuard):
    """restore_…: only to where the thing was when it was flagged."""

    origin = ""

    def conditions(self) -> list:
        """See the class."""
        if last_state(self.context, AUDIENCES) == self.origin:
            return []
        return [_("unmet_not_from_there", default="It was somewhere else before it was flagged.")]


class RestoreDraft(Restore):
    """restore_draft: see Restore."""

    origin = "draft"


class RestoreTeachers(Restore):
    """restore_teachers: see Restore."""

    origin = "teachers"


class RestoreMembers(Restore):
    """restore_members: see Restore; what people outside saw comes back for the members, too."""

    origin = "members"

    def conditions(self) -> list:
        """See the class."""
        return [] if is_outside(last_state(self.context, AUDIENCES)) else super().conditions()


class RestoreEtwinners(Restore):
    """restore_etwinners: see Restore."""

    origin = "etwinners"


class RestorePublic(Restore):
    """restore_public: see Restore."""

    origin = "public"
