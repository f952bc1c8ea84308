"""What the room holds about people."""

from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Nothing of its own: members stand on the rosters of places, pages in workspaces."""

    def declares(self) -> list:
        """Return no holding."""
        return []
