"""What things of a place that are no content tell about the comments on them (``comments``)."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.accounts.api import account
from etwinning.places.api import role_in


class LiveDiscussion:
    """The part of an ``IDiscussion`` that is the same for all of them: nobody outside reads it.

    :ivar thing: a ``Live`` one.
    :ivar place: where it stands.
    """

    def __init__(self, thing):
        self.thing = thing
        self.place = aq_parent(aq_inner(thing))

    def is_inside(self, user_id: str) -> bool:
        """Tell whether a person belongs to the place."""
        return bool(role_in(self.place, user_id))

    def is_open(self, audience: str) -> bool:
        """Nobody outside reads it."""
        return False

    def waits(self, user_id: str) -> bool:
        """Tell whether this is a pupil, and what pupils write here waits."""
        person = account(user_id)
        return person is not None and person.kind == "pupil" and self.is_premoderated()

    def is_premoderated(self) -> bool:
        """Tell whether what pupils write waits for a teacher."""
        return False
