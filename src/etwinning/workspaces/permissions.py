"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_PAGE = "etwinning.workspaces: Add page"
EDIT_PAGE = "etwinning.workspaces: Edit page"
SHARE_PAGE = "etwinning.workspaces: Share page"
PUBLISH_PAGE = "etwinning.workspaces: Publish page"
ADD_MATERIAL = "etwinning.workspaces: Add material"
EDIT_MATERIAL = "etwinning.workspaces: Edit material"
FLAG_ITEM = "etwinning.workspaces: Flag item"
