"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Entries name their authors."""

    def declares(self) -> list:
        """Return both holdings."""
        return [
            Holding(
                what=_(
                    "holds_entries",
                    default="Journal entries with the random id of who wrote them, and when",
                ),
                why=_("holds_entries_why", default="So that readers know who tells"),
                keeps_until=_("holds_entries_until", default="As long as the project is kept"),
                readers=_(
                    "holds_entries_readers", default="The audience that the author has chosen"
                ),
            ),
            Holding(
                what=_(
                    "holds_questions",
                    default="Questions to a national office with the random id of who asked",
                ),
                why=_("holds_questions_why", default="So that the office can answer"),
                keeps_until=_(
                    "holds_questions_until", default="As long as the entry they were asked from"
                ),
                readers=_(
                    "holds_questions_readers",
                    default="Who asked, and the project officers of the author's own office and of "
                    "the central one",
                ),
            ),
        ]
