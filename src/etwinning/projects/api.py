"""The door: verbs and questions of projects.

Verbs refuse with NotAllowed (403), WrongState (409), Unmet and BadInput (400), TooMany (429);
then nothing is written. Whoever may call them stands in the workflow's table and in
profiles/default/rolemap.xml.
"""

from etwinning.projects.approval import answer_office
from etwinning.projects.approval import CHECK_TITLES
from etwinning.projects.approval import label
from etwinning.projects.approval import repair_missing
from etwinning.projects.approval import repair_spaces
from etwinning.projects.approval import sign
from etwinning.projects.approval import sign_in_place
from etwinning.projects.editing import edit_project
from etwinning.projects.editing import may_edit
from etwinning.projects.editing import put_image
from etwinning.projects.founding import accept_project
from etwinning.projects.founding import choose_cofounder
from etwinning.projects.founding import decline_project
from etwinning.projects.founding import discard_project
from etwinning.projects.founding import found_project
from etwinning.projects.founding import leave_draft
from etwinning.projects.founding import projects
from etwinning.projects.founding import submit_project
from etwinning.projects.founding import withdraw_project
from etwinning.projects.ledger import CHECKS
from etwinning.projects.lists import my_projects
from etwinning.projects.lists import project_of
from etwinning.projects.lists import projects_of_school
from etwinning.projects.partners import accept_invitation
from etwinning.projects.partners import decline_invitation
from etwinning.projects.partners import invitation_of
from etwinning.projects.partners import invite_partner
from etwinning.projects.partners import leave_project
from etwinning.projects.partners import object_to_partner
from etwinning.projects.partners import remove_partner
from etwinning.projects.partners import take_back_invitation
from etwinning.projects.requirements import is_national
from etwinning.projects.requirements import unmet
from etwinning.projects.running import archive_project
from etwinning.projects.running import close_project
from etwinning.projects.running import extend_project
from etwinning.projects.running import flag_project
from etwinning.projects.running import reopen_project
from etwinning.projects.running import restore_project
from etwinning.projects.running import set_public
from etwinning.projects.statuses import status_of
from etwinning.projects.steps import state_of
from etwinning.projects.succession import hand_over
from etwinning.projects.succession import object_to_handover
from etwinning.projects.waiting import what_next

__all__ = [
    "CHECKS",
    "CHECK_TITLES",
    "accept_invitation",
    "accept_project",
    "answer_office",
    "archive_project",
    "choose_cofounder",
    "close_project",
    "decline_invitation",
    "decline_project",
    "discard_project",
    "edit_project",
    "extend_project",
    "flag_project",
    "found_project",
    "hand_over",
    "invitation_of",
    "invite_partner",
    "is_national",
    "label",
    "leave_draft",
    "leave_project",
    "may_edit",
    "my_projects",
    "object_to_handover",
    "object_to_partner",
    "project_of",
    "projects",
    "projects_of_school",
    "put_image",
    "remove_partner",
    "reopen_project",
    "repair_missing",
    "repair_spaces",
    "restore_project",
    "set_public",
    "sign",
    "sign_in_place",
    "state_of",
    "status_of",
    "submit_project",
    "take_back_invitation",
    "unmet",
    "what_next",
    "withdraw_project",
]
