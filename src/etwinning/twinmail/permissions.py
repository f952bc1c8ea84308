"""Titles of the permissions; the ids stand in permissions.zcml, the roles in the role matrix."""

WRITE_LETTER = "etwinning.twinmail: Write letter"
WATCH_LETTERS = "etwinning.twinmail: Watch letters"
