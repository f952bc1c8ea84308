"""Titles of the room's permissions."""

REPORT = "etwinning.moderation: Report"
SEE_CASES = "etwinning.moderation: See cases"
DECIDE_CASE = "etwinning.moderation: Decide case"
