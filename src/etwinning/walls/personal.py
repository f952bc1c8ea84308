"""What the room holds about people; posts are comments."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Pupils who have a wall."""

    def declares(self) -> list:
        """Return the one holding."""
        return [
            Holding(
                what=_(
                    "holds_walls",
                    default="Which pupils have written on their walls, by their random ids, the "
                    "moment of the newest post, and when they last looked, by a hash",
                ),
                why=_("holds_walls_why", default="To list the walls, the newest first"),
                keeps_until=_(
                    "holds_walls_until",
                    default="Until the pupil leaves the place or the account closes: then the "
                    "wall goes, with all that stands on it",
                ),
                readers=_(
                    "holds_walls_readers",
                    default="The teachers and pupils of the place, and experts whom its "
                    "teachers invited",
                ),
            )
        ]
