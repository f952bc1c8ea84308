"""Titles of the permissions of announcements."""

ANSWER_ANNOUNCEMENT = "etwinning.announcements: Answer announcement"
EDIT_ANNOUNCEMENT = "etwinning.announcements: Edit announcement"
END_ANNOUNCEMENT = "etwinning.announcements: End announcement"
HIDE_ANNOUNCEMENT = "etwinning.announcements: Hide announcement"
POST_ANNOUNCEMENT = "etwinning.announcements: Post announcement"
READ_ANNOUNCEMENTS = "etwinning.announcements: Read announcements"
WRITE_ANNOUNCEMENT = "etwinning.announcements: Write announcement"
