"""Invite, accept, decline, take back, object, remove, leave."""

from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.projects import api
from etwinning.projects.interfaces import IInvitation
from etwinning.projects.interfaces import IReason
from etwinning.projects.rest.base import ProjectVerb
from etwinning.projects.rest.told import told_invitations
from etwinning.projects.rest.told import told_people


class Invite(Verb):
    """POST @invite: ``person``, ``text``."""

    made = True

    def act(self, data: dict) -> dict:
        api.invite_partner(self.context, **read(IInvitation, data))
        return {"invitations": told_invitations(self.context)}


class AcceptInvitation(ProjectVerb):
    """POST @accept-invitation: ``school`` if one has several."""

    def do(self, data):
        """Join."""
        api.accept_invitation(self.context, school=text_of(data, "school"))


class DeclineInvitation(ProjectVerb):
    """POST @decline-invitation."""

    def do(self, data):
        """Say no."""
        api.decline_invitation(self.context)


class TakeBackInvitation(Verb):
    """POST @take-back-invitation: ``person``."""

    def act(self, data: dict) -> dict:
        api.take_back_invitation(self.context, text_of(data, "person"))
        return {"invitations": told_invitations(self.context)}


class ObjectToPartner(ProjectVerb):
    """POST @object-to-partner: ``person``, ``reason``."""

    def do(self, data):
        """Object."""
        api.object_to_partner(self.context, text_of(data, "person"), self.reason(data))


class RemovePartner(Verb):
    """POST @remove-partner: ``person``, ``reason``."""

    def act(self, data: dict) -> dict:
        reason = read(IReason, data)["reason"]
        api.remove_partner(self.context, text_of(data, "person"), reason)
        return {"people": told_people(self.context)}


class Leave(ProjectVerb):
    """POST @leave."""

    def do(self, data):
        """Leave."""
        api.leave_project(self.context)
