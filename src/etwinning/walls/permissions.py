"""Titles of the permissions; the ids stand in permissions.zcml, the roles in the role matrix."""

MANAGE_WALLS = "etwinning.walls: Manage walls"
