"""What the room holds about people: nothing of its own; notes are comments."""

from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """A setting for each board."""

    def declares(self) -> list:
        """Return no holding."""
        return []
