"""What media holds about people: nothing."""

from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Pictures are kept by the rooms that take them."""

    def declares(self) -> list:
        """Return no holding."""
        return []
