"""Titles of the permissions; the ids stand in permissions.zcml.

The first is handed out in rolemap.xml, the others by the role matrix (content.py).
"""

KEEP_PROVIDERS = "etwinning.meetings: Keep providers"
OPEN_MEETING = "etwinning.meetings: Open meeting"
JOIN_MEETING = "etwinning.meetings: Join meeting"
MANAGE_MEETING = "etwinning.meetings: Manage meeting"
