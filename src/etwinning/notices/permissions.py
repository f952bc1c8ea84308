"""Titles of the permissions of this room."""

READ_NOTICES = "etwinning.notices: Read notices"
READ_AS_PUPIL = "etwinning.notices: Read notices as pupil"
READ_OUTBOX = "etwinning.notices: Read outbox"
