"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Aliases of pupils."""

    def declares(self) -> list:
        """Return the one holding: first names with a number."""
        return [
            Holding(
                what=_(
                    "holds_pupils",
                    default="First name or nickname, a number, the country and the TwinSpace of "
                    "each pupil; no family name, no address, no e-mail",
                ),
                why=_("holds_pupils_why", default="So that classes can work together"),
                keeps_until=_(
                    "holds_pupils_until", default="30 days after the end of the project"
                ),
                readers=_("holds_pupils_readers", default="The members of the TwinSpace"),
            )
        ]
