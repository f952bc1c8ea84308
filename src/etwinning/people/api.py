"""The door of people: register, be verified, belong to a school, know each other."""

from etwinning.people.blocking import block_person
from etwinning.people.blocking import blocked_by
from etwinning.people.blocking import has_blocked
from etwinning.people.blocking import has_muted
from etwinning.people.blocking import mute_person
from etwinning.people.blocking import muted_by
from etwinning.people.blocking import refuse_blocked
from etwinning.people.blocking import unblock_person
from etwinning.people.blocking import unmute_person
from etwinning.people.contacts import accept_contact
from etwinning.people.contacts import are_contacts
from etwinning.people.contacts import ask_contact
from etwinning.people.contacts import contacts_of
from etwinning.people.contacts import decline_contact
from etwinning.people.contacts import end_contact
from etwinning.people.contacts import know_each_other
from etwinning.people.contacts import left_today
from etwinning.people.contacts import requests_from
from etwinning.people.contacts import requests_to
from etwinning.people.contacts import withdraw_request
from etwinning.people.followers import follow_person
from etwinning.people.followers import followed_by
from etwinning.people.followers import is_following
from etwinning.people.followers import unfollow_person
from etwinning.people.heads import answer_as_head
from etwinning.people.heads import ask_head
from etwinning.people.heads import shown_to_head
from etwinning.people.making import make_teacher
from etwinning.people.naming import names_at
from etwinning.people.naming import public_name
from etwinning.people.naming import seen_by_the_world
from etwinning.people.profiling import edit_profile
from etwinning.people.profiling import keep_draft
from etwinning.people.profiling import remove_idea
from etwinning.people.profiling import remove_photo
from etwinning.people.profiling import save_what_is_right
from etwinning.people.profiling import set_photo
from etwinning.people.profiling import write_idea
from etwinning.people.provisional import PERMISSION_SET
from etwinning.people.questions import is_newcomer
from etwinning.people.questions import is_verified
from etwinning.people.questions import nss_name
from etwinning.people.questions import office_names
from etwinning.people.questions import offices_of
from etwinning.people.questions import people
from etwinning.people.questions import school_uids_of
from etwinning.people.questions import schools_of
from etwinning.people.questions import teacher_of
from etwinning.people.questions import what_next
from etwinning.people.questions import why_not_yet
from etwinning.people.questions import works_on
from etwinning.people.registering import confirm_registration
from etwinning.people.registering import name_waiting
from etwinning.people.registering import pre_register
from etwinning.people.schooling import change_school
from etwinning.people.schooling import join_school
from etwinning.people.schooling import leave_school
from etwinning.people.standing import ban_teacher
from etwinning.people.standing import deactivate_teacher
from etwinning.people.standing import readmit_teacher
from etwinning.people.standing import rest_teacher
from etwinning.people.standing import restore_teacher
from etwinning.people.standing import suspend_teacher
from etwinning.people.standing import wake_teacher
from etwinning.people.verifying import answer_office
from etwinning.people.verifying import ask_teacher
from etwinning.people.verifying import assign_teacher
from etwinning.people.verifying import head_confirmed
from etwinning.people.verifying import Outcome
from etwinning.people.verifying import reject_teacher
from etwinning.people.verifying import submit_registration
from etwinning.people.verifying import verify_teacher
from etwinning.people.verifying import verify_teachers

__all__ = (
    "Outcome",
    "PERMISSION_SET",
    "accept_contact",
    "answer_as_head",
    "answer_office",
    "are_contacts",
    "ask_contact",
    "ask_head",
    "ask_teacher",
    "assign_teacher",
    "ban_teacher",
    "block_person",
    "blocked_by",
    "change_school",
    "confirm_registration",
    "contacts_of",
    "deactivate_teacher",
    "decline_contact",
    "edit_profile",
    "end_contact",
    "follow_person",
    "followed_by",
    "has_blocked",
    "has_muted",
    "head_confirmed",
    "is_following",
    "is_newcomer",
    "is_verified",
    "join_school",
    "keep_draft",
    "know_each_other",
    "leave_school",
    "left_today",
    "make_teacher",
    "mute_person",
    "muted_by",
    "name_waiting",
    "names_at",
    "nss_name",
    "office_names",
    "offices_of",
    "people",
    "pre_register",
    "public_name",
    "readmit_teacher",
    "refuse_blocked",
    "reject_teacher",
    "remove_idea",
    "remove_photo",
    "requests_from",
    "requests_to",
    "rest_teacher",
    "restore_teacher",
    "save_what_is_right",
    "school_uids_of",
    "schools_of",
    "seen_by_the_world",
    "set_photo",
    "shown_to_head",
    "submit_registration",
    "suspend_teacher",
    "teacher_of",
    "unblock_person",
    "unfollow_person",
    "unmute_person",
    "verify_teacher",
    "verify_teachers",
    "wake_teacher",
    "what_next",
    "why_not_yet",
    "withdraw_request",
    "works_on",
    "write_idea",
)
