"""When a case may take a step. Roles stand in the workflow's table."""

from etwinning.base.guard import Guard
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.moderation.concerned import is_concerned

CONCERNED = _("unmet_concerned", default="You are concerned by this case: somebody else decides.")


class Take(Guard):
    """take: anybody of the office who is not concerned."""

    def unmet(self) -> list:
        """See the class."""
        return [CONCERNED] if is_concerned(self.context, actor()) else []


class Decide(Take):
    """act, clear, refer: who has taken it."""

    def unmet(self) -> list:
        """See the class."""
        if self.context.assignee != actor():
            return [_("unmet_not_taken", default="Take the case first: one person decides it.")]
        return super().unmet()
