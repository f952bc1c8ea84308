"""The door of announcements."""

from etwinning.announcements.interest import QUESTIONS
from etwinning.announcements.interest import show_interest
from etwinning.announcements.posting import ends_soon
from etwinning.announcements.posting import left_today
from etwinning.announcements.posting import partners_found
from etwinning.announcements.posting import post_announcement
from etwinning.announcements.posting import renew_announcement
from etwinning.announcements.posting import withdraw_announcement
from etwinning.announcements.questions import announcement_of
from etwinning.announcements.questions import find_announcements
from etwinning.announcements.questions import my_announcements
from etwinning.announcements.questions import partners
from etwinning.announcements.questions import same_of
from etwinning.announcements.questions import similar_to
from etwinning.announcements.writing import discard_announcement
from etwinning.announcements.writing import edit_announcement
from etwinning.announcements.writing import write_announcement

__all__ = (
    "QUESTIONS",
    "announcement_of",
    "discard_announcement",
    "edit_announcement",
    "ends_soon",
    "find_announcements",
    "left_today",
    "my_announcements",
    "partners",
    "partners_found",
    "post_announcement",
    "renew_announcement",
    "same_of",
    "show_interest",
    "similar_to",
    "withdraw_announcement",
    "write_announcement",
)
