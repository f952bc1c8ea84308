"""Titles of the permissions of offices."""

EDIT_OFFICE = "etwinning.support: Edit office"
GIVE_DUTIES = "etwinning.support: Give duties"
VIEW_STAFF = "etwinning.support: View staff"
VIEW_QUEUE = "etwinning.support: View queue"
