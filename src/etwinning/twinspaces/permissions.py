"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_SPACE = "etwinning.twinspaces: Add space"
EDIT_SPACE = "etwinning.twinspaces: Edit space"
PUBLISH_SPACE = "etwinning.twinspaces: Publish space"
SEE_ROSTER = "etwinning.twinspaces: See roster"
SEE_OWN_SPACES = "etwinning.twinspaces: See own spaces"
FLAG_SPACE = "etwinning.twinspaces: Flag space"
