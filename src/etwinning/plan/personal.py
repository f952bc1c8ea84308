"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Teams are people; tasks know who wrote them and who ticked them."""

    def declares(self) -> list:
        """Return the holding."""
        return [
            Holding(
                what=_(
                    "holds_plan",
                    default="Who is in which team and looks after which task, by random ids; who "
                    "wrote a task, and who said that it is done",
                ),
                why=_("holds_plan_why", default="So that classes can share their work"),
                keeps_until=_(
                    "holds_plan_until",
                    default="Teams until the person leaves the place; tasks as long as the place",
                ),
                readers=_("holds_plan_readers", default="Teachers and pupils of the place"),
            )
        ]
