"""What media holds about people: nothing."""

from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Files are kept by the rooms that take them; the room taken is a number per place."""

    def declares(self) -> list:
        """Return no holding."""
        return []
