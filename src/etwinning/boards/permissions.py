"""Titles of the permissions; the ids stand in permissions.zcml, the roles in the role matrix."""

MANAGE_BOARD = "etwinning.boards: Manage board"
