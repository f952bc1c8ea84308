"""Pages about membership: one member, the way out, who came and went."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.words import day_and_time
from etwinning.places.api import role_in
from etwinning.twinspaces.api import change_role
from etwinning.twinspaces.api import history_of
from etwinning.twinspaces.api import leave_space
from etwinning.twinspaces.api import remove_member
from etwinning.twinspaces.api import why_not_remove
from etwinning.twinspaces.api import why_not_role
from etwinning.twinspaces.interfaces import IRemoval
from etwinning.twinspaces.roles import ROLES
from etwinning.twinspaces.rules import roles_beside
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import name_of
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from zExceptions import NotFound

SIZE = 50
CAME = {
    "joined": _("history_joined", default="joined"),
    "left": _("history_left", default="left"),
    "role": _("history_role", default="has another role"),
}


class Member(Inside, FormPage):
    """``@@member?member=<id>``: another role, or out; says why where it is not possible."""

    section = "members"
    shape = IRemoval

    @cached_property
    def user_id(self) -> str:
        """The member; nobody else has a page here."""
        found = self.request.form.get("member", "")
        if not isinstance(found, str) or not role_in(self.context, found):
            raise NotFound("member")
        return found

    @property
    def name(self) -> str:
        """Name of the member."""
        return name_of(self.user_id)

    @cached_property
    def choices(self) -> list[dict]:
        """Roles this person can have: value, title, chosen."""
        now = role_in(self.context, self.user_id)
        return [
            {"value": role, "title": ROLES[role], "chosen": role == now}
            for role in roles_beside(now)
        ]

    @cached_property
    def why_not_role(self) -> list:
        """Why the role stays."""
        return why_not_role(self.context, self.user_id)

    @cached_property
    def why_not_remove(self) -> list:
        """Why the person stays."""
        return why_not_remove(self.context, self.user_id)

    def act(self) -> str:
        """Do what the pressed button says."""
        form, user_id = self.request.form, self.user_id
        verb = form.get("verb")
        if verb == "role":
            change_role(self.context, user_id, form.get("role", ""))
        elif verb == "remove":
            remove_member(self.context, user_id, **self.values())
        else:
            raise BadInput(reason=_("error_no_such_verb", default="Press one of the buttons"))
        return f"{self.context.absolute_url()}/@@roster"


class LeaveSpace(Inside, FormPage):
    """Leave the TwinSpace; says first what that means."""

    section = "members"

    def act(self) -> str:
        """Leave, and show the TwinSpaces that are left."""
        leave_space(self.context)
        return f"{api.portal.get().absolute_url()}/@@my-spaces"


class MembersHistory(Inside, BrowserView):
    """Who came, went and changed roles, newest first."""

    section = "members"

    @cached_property
    def _found(self):
        return history_of(self.context, self._before, SIZE)

    @property
    def _before(self):
        asked = self.request.form.get("before")
        return asked if isinstance(asked, str) else ""

    @property
    def lines(self) -> list[dict]:
        """The lines of the page asked for."""
        return [self._row(line) for line in self._found[0]]

    @property
    def older(self) -> str:
        """Where the next page begins, ``""`` on the last one."""
        return self._found[1]

    @property
    def is_begun(self) -> bool:
        """Is this not the first page?"""
        return bool(self._before)

    def _row(self, line):
        when = datetime.fromtimestamp(line.when, UTC)
        return {
            "when": day_and_time(when, self.language),
            "name": self._name(line.user_id),
            "what": CAME[line.what],
            "role": ROLES.get(line.role, line.role),
            "by": self._name(line.by) if line.by and line.by != line.user_id else "",
        }

    def _name(self, user_id):
        return name_of(user_id) or self.say(
            _("history_nobody", default="Somebody whose account no longer exists")
        )
