"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_COMMENT = "etwinning.comments: Add comment"
APPROVE_COMMENT = "etwinning.comments: Approve comment"
EDIT_COMMENT = "etwinning.comments: Edit comment"
HIDE_COMMENT = "etwinning.comments: Hide comment"
MODERATE_COMMENT = "etwinning.comments: Moderate comment"
READ_COMMENT = "etwinning.comments: Read comment"
