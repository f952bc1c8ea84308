"""Titles of the permissions of people; ids in permissions.zcml, roles in rolemap.xml."""

# for visitors
REGISTER = "etwinning.people: Register"
ANSWER_AS_HEAD = "etwinning.people: Answer as head teacher"

# for the person
OPEN_PAGES = "etwinning.people: Open pages"
VIEW_OWN = "etwinning.people: View own registration"
EDIT_PROFILE = "etwinning.people: Edit profile"
SUBMIT_REGISTRATION = "etwinning.people: Submit registration"
CHANGE_SCHOOL = "etwinning.people: Change school"
ANSWER_OFFICE = "etwinning.people: Answer the office"
WAKE = "etwinning.people: Wake"
LEAVE = "etwinning.people: Leave"

# for the house
REST_TEACHER = "etwinning.people: Rest teacher"

# for the office
VIEW_REGISTRATION = "etwinning.people: View registration"
ADD_TEACHER = "etwinning.people: Add teacher"
VERIFY_TEACHER = "etwinning.people: Verify teacher"
REJECT_TEACHER = "etwinning.people: Reject teacher"
ASK_TEACHER = "etwinning.people: Ask teacher"
ASSIGN_TEACHER = "etwinning.people: Assign teacher"
ASK_HEAD = "etwinning.people: Ask head teacher"
SUSPEND_TEACHER = "etwinning.people: Suspend teacher"
RESTORE_TEACHER = "etwinning.people: Restore teacher"
BAN_TEACHER = "etwinning.people: Ban teacher"
READMIT_TEACHER = "etwinning.people: Readmit teacher"

# among teachers
FIND_TEACHERS = "etwinning.people: Find teachers"
ASK_CONTACT = "etwinning.people: Ask for contact"
KEEP_CONTACTS = "etwinning.people: Keep contacts"
