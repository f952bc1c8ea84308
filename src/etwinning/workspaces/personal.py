"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer

READERS = _(
    "holds_pages_readers",
    default="The audience that their authors or the teacher admins have chosen",
)


@implementer(IPersonalData)
class Personal:
    """Pages and materials name their authors."""

    def declares(self) -> list:
        """Return the holdings."""
        return [
            Holding(
                what=_(
                    "holds_pages",
                    default="Pages with the random id of who wrote and who changed them, and when; "
                    "what they said before",
                ),
                why=_("holds_pages_why", default="So that members know who wrote what"),
                keeps_until=_("holds_pages_until", default="As long as the place is kept"),
                readers=READERS,
            ),
            Holding(
                what=_(
                    "holds_materials",
                    default="Pictures, sounds and documents with the random id of who uploaded "
                    "them; place and camera are taken out of pictures",
                ),
                why=_("holds_materials_why", default="So that classes can show their work"),
                keeps_until=_("holds_pages_until", default="As long as the place is kept"),
                readers=READERS,
            ),
            Holding(
                what=_("holds_bin", default="What was thrown away, with who did it and when"),
                why=_("holds_bin_why", default="So that a slip can be undone"),
                keeps_until=_("holds_bin_until", default="Thirty days"),
                readers=_(
                    "holds_bin_readers",
                    default="Whoever threw it away, its author, the teacher admins",
                ),
            ),
        ]
