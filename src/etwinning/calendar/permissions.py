"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_EVENT = "etwinning.calendar: Add event"
EDIT_EVENT = "etwinning.calendar: Edit event"
TAKE_ADDRESS = "etwinning.calendar: Take address"
