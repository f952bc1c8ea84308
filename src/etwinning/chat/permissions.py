"""Titles of the permissions; the ids stand in permissions.zcml, the roles in the role matrix."""

OPEN_SLOT = "etwinning.chat: Open slot"
READ_LINES = "etwinning.chat: Read lines"
WRITE_LINE = "etwinning.chat: Write line"
MANAGE_SLOT = "etwinning.chat: Manage slot"
