"""What schools hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """The head teacher; colleagues stand on rosters (places)."""

    def declares(self) -> list:
        """Return the one holding: the head teacher's name and address."""
        return [
            Holding(
                what=_(
                    "holds_schools", default="Name and e-mail address of each school's head teacher"
                ),
                why=_(
                    "holds_schools_why",
                    default="To tell the head once that the school is listed, and to ask who "
                    "teaches there",
                ),
                keeps_until=_("holds_schools_until", default="As long as the school is here"),
                readers=_("holds_schools_readers", default="The national office of the school"),
            )
        ]
