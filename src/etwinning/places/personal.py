"""What places hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Memberships by user id."""

    def declares(self) -> list:
        """Return the one holding: who belonged where, when, in which role."""
        return [
            Holding(
                what=_(
                    "holds_places",
                    default="Where each person belongs and belonged, in which role, since when "
                    "and by whose hand, by random ids",
                ),
                why=_(
                    "holds_places_why",
                    default="So that members have access, and so that it can be explained later",
                ),
                keeps_until=_("holds_places_until", default="As long as the account"),
                readers=_(
                    "holds_places_readers", default="The members of the place and its office"
                ),
            )
        ]
