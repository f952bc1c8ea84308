"""Titles of the permissions; the ids stand in permissions.zcml."""

OPEN_MAILBOX = "etwinning.messaging: Open mailbox"
WRITE_MESSAGE = "etwinning.messaging: Write message"
