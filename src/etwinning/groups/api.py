"""The door: groups and Teachers' Rooms, who is in them, which there are."""

from etwinning.groups.lists import invitations_to
from etwinning.groups.lists import listed_groups
from etwinning.groups.lists import own_groups
from etwinning.groups.lists import OwnGroup
from etwinning.groups.lists import url_of
from etwinning.groups.members import accept_invitation
from etwinning.groups.members import accept_request
from etwinning.groups.members import ask_to_join
from etwinning.groups.members import change_role
from etwinning.groups.members import decline_invitation
from etwinning.groups.members import decline_request
from etwinning.groups.members import invite_member
from etwinning.groups.members import invited_group
from etwinning.groups.members import join_group
from etwinning.groups.members import leave_group
from etwinning.groups.members import members_of
from etwinning.groups.members import remove_member
from etwinning.groups.members import requests_of
from etwinning.groups.members import why_not_invite
from etwinning.groups.rooms import candidates_for
from etwinning.groups.rooms import found_from_room
from etwinning.groups.rooms import open_room
from etwinning.groups.store import Asked
from etwinning.groups.store import Card
from etwinning.groups.verbs import close_group
from etwinning.groups.verbs import decline_group
from etwinning.groups.verbs import edit_group
from etwinning.groups.verbs import flag_group
from etwinning.groups.verbs import open_group
from etwinning.groups.verbs import propose_group
from etwinning.groups.verbs import restore_group
from etwinning.groups.verbs import set_switches

__all__ = (
    "Asked",
    "Card",
    "OwnGroup",
    "accept_invitation",
    "accept_request",
    "ask_to_join",
    "candidates_for",
    "change_role",
    "close_group",
    "decline_group",
    "decline_invitation",
    "decline_request",
    "edit_group",
    "flag_group",
    "found_from_room",
    "invitations_to",
    "invite_member",
    "invited_group",
    "join_group",
    "leave_group",
    "listed_groups",
    "members_of",
    "open_group",
    "open_room",
    "own_groups",
    "propose_group",
    "remove_member",
    "requests_of",
    "restore_group",
    "set_switches",
    "url_of",
    "why_not_invite",
)
