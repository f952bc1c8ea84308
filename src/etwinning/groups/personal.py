"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Who asks and who is invited; members stand on the rosters of places."""

    def declares(self) -> list:
        """Return the holdings."""
        return [
            Holding(
                what=_(
                    "holds_group_asking",
                    default="Who asks to come into a group, with the text; who is invited, by whom",
                ),
                why=_("holds_group_asking_why", default="So that it can be decided"),
                keeps_until=_(
                    "holds_group_asking_until", default="Until it is decided or the group ends"
                ),
                readers=_("holds_group_asking_readers", default="The moderators of this group"),
            ),
            Holding(
                what=_(
                    "holds_group_statement",
                    default="Who proposed a group, and the statement to the office",
                ),
                why=_("holds_group_statement_why", default="So that the office can decide"),
                keeps_until=_("holds_group_statement_until", default="As long as the group"),
                readers=_(
                    "holds_group_statement_readers",
                    default="The moderators of the group and, until it is decided, the office",
                ),
            ),
        ]
