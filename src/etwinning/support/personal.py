"""What support holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Duties by user id."""

    def declares(self) -> list:
        """Return the one holding: who has which duty."""
        return [
            Holding(
                what=_(
                    "holds_support",
                    default="Which duty each person of an office has, since when and by whose hand",
                ),
                why=_("holds_support_why", default="So that offices can do their work"),
                keeps_until=_("holds_support_until", default="As long as the duty"),
                readers=_("holds_support_readers", default="The head of the office"),
            )
        ]
