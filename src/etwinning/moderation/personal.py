"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer

READERS = _(
    "holds_cases_readers",
    default="Moderators of the offices where the case stands whom it does not concern",
)
UNTIL = _("holds_cases_until", default="As long as the site is kept: it is evidence")


@implementer(IPersonalData)
class Personal:
    """A case names who wrote a thing and who reported it."""

    def declares(self) -> list:
        """Return what is kept of either."""
        return [
            Holding(
                what=_(
                    "holds_cases_author",
                    default="What a reported thing said, with the random id of who wrote it",
                ),
                why=_("holds_cases_author_why", default="So that an office can decide"),
                keeps_until=UNTIL,
                readers=READERS,
            ),
            Holding(
                what=_(
                    "holds_cases_reporter",
                    default="Reports: the rule named, the words, when, the school, and the random "
                    "id of who reported",
                ),
                why=_(
                    "holds_cases_reporter_why",
                    default="To tell the outcome, and to count reports of one school once",
                ),
                keeps_until=UNTIL,
                readers=READERS,
            ),
        ]
