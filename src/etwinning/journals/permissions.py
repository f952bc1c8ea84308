"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_JOURNAL = "etwinning.journals: Add journal"
ADD_ENTRY = "etwinning.journals: Add entry"
EDIT_ENTRY = "etwinning.journals: Edit entry"
SHARE_ENTRY = "etwinning.journals: Share entry"
CHANGE_SETTINGS = "etwinning.journals: Change settings"
PIN_ENTRY = "etwinning.journals: Pin entry"
FLAG_ENTRY = "etwinning.journals: Flag entry"
