"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Addresses of who is invited; members stand on the rosters of places, pages in workspaces."""

    def declares(self) -> list:
        """Return the one holding: invitations."""
        return [
            Holding(
                what=_(
                    "holds_passes",
                    default="E-mail address, role, purpose and last day of who is invited into a "
                    "TwinSpace, and who invited",
                ),
                why=_("holds_passes_why", default="To send the link and to end the access"),
                keeps_until=_(
                    "holds_passes_until", default="The last day of the pass, 365 days at most"
                ),
                readers=_(
                    "holds_passes_readers", default="The teacher admins of this TwinSpace"
                ),
            )
        ]
