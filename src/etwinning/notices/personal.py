"""What the notices hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Lines and choices by user id."""

    def declares(self) -> list:
        """Return the holdings: what people were told, and how they want their mails."""
        return [
            Holding(
                what=_(
                    "holds_notices",
                    default="What each person was told by the site, and up to where it was seen",
                ),
                why=_("holds_notices_why", default="So that nobody misses what waits for them"),
                keeps_until=_("holds_notices_until", default="12 months"),
                readers=_("holds_notices_readers", default="Nobody else"),
            ),
            Holding(
                what=_("holds_paces", default="How often each person wants mails, by topic"),
                why=_("holds_paces_why", default="To send what is wanted and nothing else"),
                keeps_until=_("holds_paces_until", default="As long as the account"),
                readers=_("holds_paces_readers", default="Nobody else"),
            ),
        ]
