"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

MANAGE_PUPILS = "etwinning.pupils: Manage pupils"
STAY_INSIDE = "etwinning.pupils: Stay inside"  # a fence, not a right: only pupils hold it
