"""Services about membership: role, removal, leaving, history."""

from datetime import datetime
from datetime import UTC
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.twinspaces.api import change_role
from etwinning.twinspaces.api import history_of
from etwinning.twinspaces.api import leave_space
from etwinning.twinspaces.api import remove_member
from etwinning.twinspaces.interfaces import IRole
from etwinning.workspaces.api import name_of


class ChangeRole(Verb):
    """POST @change-role: another role of the same kind; answers 204."""

    def act(self, data):
        words = read(IRole, data)
        change_role(self.context, words["member"], words["role"])


class RemoveMember(Verb):
    """POST @remove-member: end a membership; answers 204."""

    def act(self, data):
        remove_member(self.context, text_of(data, "member"), text_of(data, "reason"))


class LeaveSpace(Verb):
    """POST @leave-space: end the own membership; answers 204."""

    def act(self, data):
        leave_space(self.context)


class MembersHistory(Question):
    """GET @members-history: who came, went and changed roles, newest first.

    ``?before=`` takes the token that the page before gave as ``next``.
    """

    def act(self, data):
        _start, size = page_asked(data)
        lines, older = history_of(self.context, text_of(data, "before"), size)
        return {
            "@id": f"{self.context.absolute_url()}/@members-history",
            "next": older,
            "items": [
                {
                    "when": datetime.fromtimestamp(line.when, UTC).isoformat(),
                    "what": line.what,
                    "member": line.user_id,
                    "name": name_of(line.user_id),
                    "role": line.role,
                    "by": line.by,
                }
                for line in lines
            ],
        }
