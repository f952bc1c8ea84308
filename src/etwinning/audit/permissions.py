"""Titles of the permissions of this room."""

READ_AUDIT = "etwinning.audit: Read audit"
