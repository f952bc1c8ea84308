"""Titles of the permissions; the ids stand in permissions.zcml, the roles in the role matrix."""

CHANGE_PLAN = "etwinning.plan: Change plan"
TICK_TASK = "etwinning.plan: Tick task"
