"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Comments name their authors."""

    def declares(self) -> list:
        """Return the one holding."""
        return [
            Holding(
                what=_(
                    "holds_comments",
                    default="Comments with the random id of who wrote them, when, the school at "
                    "that time, and up to five earlier versions",
                ),
                why=_("holds_comments_why", default="So that readers know who says what"),
                keeps_until=_(
                    "holds_comments_until",
                    default="As long as the thing they are about; the words of one that its "
                    "author takes back go at once",
                ),
                readers=_(
                    "holds_comments_readers",
                    default="Whoever reads the thing; outside of its project without the name",
                ),
            )
        ]
