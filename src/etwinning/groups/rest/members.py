"""Services about who is in a group: join, ask, invite, leave."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.groups.api import accept_invitation
from etwinning.groups.api import accept_request
from etwinning.groups.api import ask_to_join
from etwinning.groups.api import change_role
from etwinning.groups.api import decline_invitation
from etwinning.groups.api import decline_request
from etwinning.groups.api import invitations_to
from etwinning.groups.api import invite_member
from etwinning.groups.api import join_group
from etwinning.groups.api import leave_group
from etwinning.groups.api import members_of
from etwinning.groups.api import remove_member
from etwinning.groups.api import requests_of
from etwinning.groups.interfaces import INewRole
from etwinning.groups.interfaces import IPerson
from etwinning.groups.interfaces import IWhichGroup
from etwinning.groups.rest.groups import shown
from etwinning.workspaces.api import name_of
from plone import api


class Members(Question):
    """GET @group-members: who belongs to it, for its members."""

    def act(self, data):
        items = [
            {"person": user_id, "name": name_of(user_id), "role": member.role}
            for user_id, member in members_of(self.context).items()
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@group-members",
            "items": sorted(items, key=lambda one: (one["name"], one["person"])),
        }


class Requests(Question):
    """GET @group-requests: who asks to be let in, for moderators."""

    def act(self, data):
        return {
            "@id": f"{self.context.absolute_url()}/@group-requests",
            "items": [
                {"person": user_id, "name": name_of(user_id), "text": asked.text, "at": asked.at}
                for user_id, asked in requests_of(self.context).items()
            ],
        }


class JoinGroup(Verb):
    """POST @join-group: come in, where every verified teacher may."""

    def act(self, data):
        join_group(self.context)
        return shown(self.context)


class AskToJoin(Verb):
    """POST @ask-to-join: ask the moderators; answers 204."""

    def act(self, data):
        ask_to_join(self.context, text_of(data, "text"))


class AcceptRequest(Verb):
    """POST @accept-request: let somebody in who has asked; answers 204."""

    def act(self, data):
        accept_request(self.context, read(IPerson, data)["person"])


class DeclineRequest(Verb):
    """POST @decline-request: do not; nobody is told; answers 204."""

    def act(self, data):
        decline_request(self.context, read(IPerson, data)["person"])


class InviteMember(Verb):
    """POST @invite-member: ask a contact in; answers 204."""

    def act(self, data):
        invite_member(self.context, read(IPerson, data)["person"])


class Invitations(Question):
    """GET @group-invitations: into which groups the person is invited."""

    def act(self, data):
        return {
            "@id": f"{api.portal.get().absolute_url()}/@group-invitations",
            "items": [
                {"group": uid, "title": title, "by": name_of(asked.by), "at": asked.at}
                for uid, title, asked in invitations_to(actor())
            ],
        }


class AcceptInvitation(Verb):
    """POST @accept-group-invitation: come in."""

    def act(self, data):
        return shown(accept_invitation(read(IWhichGroup, data)["group"]))


class DeclineInvitation(Verb):
    """POST @decline-group-invitation: stay out; nobody is told; answers 204."""

    def act(self, data):
        decline_invitation(read(IWhichGroup, data)["group"])


class LeaveGroup(Verb):
    """POST @leave-group: end the own membership; answers 204."""

    def act(self, data):
        leave_group(self.context)


class RemoveMember(Verb):
    """POST @remove-member: end a membership, with a reason; answers 204."""

    def act(self, data):
        remove_member(self.context, text_of(data, "person"), text_of(data, "reason"))


class ChangeRole(Verb):
    """POST @change-role: moderator or member; answers 204."""

    def act(self, data):
        words = read(INewRole, data)
        change_role(self.context, words["person"], words["role"])
