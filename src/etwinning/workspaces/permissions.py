"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_PAGE = "etwinning.workspaces: Add page"
EDIT_PAGE = "etwinning.workspaces: Edit page"
SHARE_PAGE = "etwinning.workspaces: Share page"
PUBLISH_PAGE = "etwinning.workspaces: Publish page"
FLAG_ITEM = "etwinning.workspaces: Flag item"
