"""What the counters hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Counts and the last visit."""

    def declares(self) -> list:
        """Return the two holdings: tries, and last seen."""
        return [
            Holding(
                what=_(
                    "holds_limits",
                    default="How often something was tried, by a hash of the log-in or address",
                ),
                why=_("holds_limits_why", default="Against guessing of passwords and against spam"),
                keeps_until=_(
                    "holds_limits_until", default="Minutes to a day, as long as the limit counts"
                ),
                readers=_("holds_limits_readers", default="Nobody"),
            ),
            Holding(
                what=_("holds_seen", default="The minute of the last visit, by a hash of the id"),
                why=_("holds_seen_why", default="To find people who are active"),
                keeps_until=_("holds_seen_until", default="As long as the account"),
                readers=_("holds_seen_readers", default="Other teachers, as a rough time"),
            ),
        ]
