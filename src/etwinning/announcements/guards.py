"""The conditions of each transition of an announcement; roles stand in the workflow's table."""

from etwinning.base.guard import VerbGuard
from etwinning.base.messages import _
from etwinning.people.api import why_not_yet
from etwinning.people.api import works_on


class Verified(VerbGuard):
    """post, renew: the author is verified; newcomers keep their drafts."""

    def conditions(self) -> list:
        """Say why not yet."""
        if works_on(self.context.author):
            return []
        sentence = _("unmet_announcer_verified", default="Only verified teachers post.")
        return [why_not_yet(self.context.author) or sentence]


class Open(VerbGuard):
    """expire, find, withdraw, hide, show: the roles of the table are all there is."""
