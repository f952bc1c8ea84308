"""What the calendar of a place learns from its plan."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.security import allowed
from etwinning.plan.api import plan_of
from etwinning.plan.api import tasks_of
from etwinning.records.api import token
from etwinning.workspaces.api import Due
from etwinning.workspaces.interfaces import IDue
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


@implementer(IDue)
class TasksDue:
    """The tasks that are not done yet, on their due days."""

    def due(self, place, first: date, last: date) -> list[Due]:
        """See IDue."""
        plan = plan_of(place)
        if not allowed(plan, "View"):
            return []
        return [
            Due(
                uid=f"{IUUID(plan)}:{token(task.key)}",
                title=task.title,
                url=f"{plan.absolute_url()}#t-{token(task.key)}",
                kind="deadline",
                begins=task.due,
                audience="members",
                changed=datetime.fromtimestamp(task.changed, UTC),
            )
            for task in tasks_of(plan)
            if task.due and first <= task.due <= last and not task.done
        ]
