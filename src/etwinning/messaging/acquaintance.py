"""Why two people are no strangers: one has answered a message of the other."""

from etwinning.people.interfaces import IAcquaintance
from etwinning.records.api import shelf
from zope.interface import implementer


@implementer(IAcquaintance)
class Answered:
    """A message between them was answered."""

    def known(self, one: str, other: str) -> bool:
        """Tell whether it was."""
        return other in shelf("messaging").of(one).known
