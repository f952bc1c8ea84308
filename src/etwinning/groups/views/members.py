"""Who belongs to a group, who asks to come in, whom its moderators invite; and its settings."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.words import initials
from etwinning.groups.api import accept_request
from etwinning.groups.api import change_role
from etwinning.groups.api import close_group
from etwinning.groups.api import decline_request
from etwinning.groups.api import edit_group
from etwinning.groups.api import invite_member
from etwinning.groups.api import members_of
from etwinning.groups.api import remove_member
from etwinning.groups.api import requests_of
from etwinning.groups.api import set_switches
from etwinning.groups.api import why_not_invite
from etwinning.groups.interfaces import IGroupText
from etwinning.groups.interfaces import ISwitches
from etwinning.groups.interfaces import ROLE_TITLES
from etwinning.groups.permissions import CLOSE_GROUP
from etwinning.groups.permissions import INVITE_MEMBER
from etwinning.groups.permissions import MANAGE_MEMBERS
from etwinning.groups.rules import MEMBER
from etwinning.groups.rules import MODERATOR
from etwinning.people.api import contacts_of
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import name_of
from functools import cached_property


class GroupMembers(Inside, FormPage):
    """``@@group-members``."""

    section = "group-members"

    def act(self) -> str:
        """Accept, decline, invite, give another role, remove."""
        form = self.request.form
        verb = ACTS.get(form.get("act", ""))
        if verb is None:
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        verb(self.context, str(form.get("person") or ""), str(form.get("reason") or ""))
        return f"{self.context.absolute_url()}/@@group-members"

    @cached_property
    def people(self) -> list[dict]:
        """Members by name: id, name, initials, role in words, the other role."""
        rows = [
            self._row(user_id)
            | {
                "role": ROLE_TITLES.getTerm(member.role).title,
                "is_moderator": member.role == MODERATOR,
            }
            for user_id, member in members_of(self.context).items()
        ]
        return sorted(rows, key=lambda row: row["name"])

    @cached_property
    def asking(self) -> list[dict]:
        """Who asks to be let in, with the text."""
        if not self.may_manage:
            return []
        return [
            self._row(user_id) | {"text": asked.text}
            for user_id, asked in requests_of(self.context).items()
        ]

    @cached_property
    def contacts(self) -> list[dict]:
        """Contacts of the reader who can be invited."""
        if not allowed(self.context, INVITE_MEMBER):
            return []
        inside = members_of(self.context)
        return choices(one for one in contacts_of(actor()) if one not in inside)

    @property
    def may_manage(self) -> bool:
        """Is the reader a moderator?"""
        return allowed(self.context, MANAGE_MEMBERS)

    def _row(self, user_id):
        name = name_of(user_id)
        return {"id": user_id, "name": name, "initials": initials(name)}


def choices(people) -> list[dict]:
    """Return those of these people whom the reader can invite, by name: id, name."""
    found = [{"id": one, "name": name_of(one)} for one in people if not why_not_invite(one)]
    return sorted(found, key=lambda one: one["name"])


ACTS = {
    "accept": lambda group, person, reason: accept_request(group, person),
    "decline": lambda group, person, reason: decline_request(group, person),
    "invite": lambda group, person, reason: invite_member(group, person),
    "moderator": lambda group, person, reason: change_role(group, person, MODERATOR),
    "member": lambda group, person, reason: change_role(group, person, MEMBER),
    "remove": remove_member,
}


class ISettings(IGroupText, ISwitches):
    """All that moderators choose."""


class GroupSettings(Inside, FormPage):
    """``@@group-settings``: name, text, the three switches, the end."""

    section = "group-settings"

    @property
    def shape(self):
        """Rooms have no switches."""
        return IGroupText if self.context.is_room else ISettings

    def start_values(self) -> dict:
        """As it is now."""
        return {name: getattr(self.context, name) for name in [*IGroupText, *ISwitches]}

    def act(self) -> str:
        """Keep it, or close the group."""
        if self.request.form.get("close"):
            close_group(self.context)
            return self.context.absolute_url()
        words = self.values()
        edit_group(self.context, {name: words[name] for name in IGroupText})
        if not self.context.is_room:
            set_switches(self.context, {name: words[name] for name in ISwitches})
        return self.context.absolute_url()

    @property
    def may_close(self) -> bool:
        """May the reader end it?"""
        return allowed(self.context, CLOSE_GROUP)
