"""Titles of the permissions of schools."""

PROPOSE_SCHOOL = "etwinning.schools: Propose school"
EDIT_SCHOOL = "etwinning.schools: Edit school"
DECIDE_SCHOOL = "etwinning.schools: Decide school"
VIEW_DETAILS = "etwinning.schools: View details"
VIEW_PRINCIPAL = "etwinning.schools: View principal"
