"""Titles of the permissions; the ids stand in permissions.zcml, the roles in rolemap.xml."""

ADD_POLL = "etwinning.polls: Add poll"
EDIT_POLL = "etwinning.polls: Edit poll"
READ_POLLS = "etwinning.polls: Read polls"
VOTE = "etwinning.polls: Vote"
