"""What the papers hold about people: nothing."""

from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Papers name projects and schools, never a person."""

    def declares(self) -> list:
        """Return no holding."""
        return []
