"""What all pages of a forum have in common: who sees them, what pupils are told."""

from etwinning.base.messages import _
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from etwinning.workspaces.api import ItemPage
from functools import cached_property


class InForum(ItemPage):
    """Mixed into the pages of a forum; pupils may open them all."""

    for_pupils = True

    @cached_property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()

    @property
    def is_closed(self) -> bool:
        """Can nothing be written here now?"""
        return is_frozen(self.context)

    @property
    def supervision(self):
        """What pupils are told about who reads what they write (TS16)."""
        if not self.is_pupil:
            return ""
        if self.context.premoderated:
            return _(
                "supervision_first",
                default="Your teachers read first what you write here. When a teacher says yes, "
                "all who belong to this place can read it.",
            )
        return _("supervision", default="Your teachers can read everything that is written here.")
