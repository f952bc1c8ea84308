"""Titles of the permissions of this room."""

MAKE_ACCOUNT = "etwinning.accounts: Make account"
MAKE_PUPIL_ACCOUNT = "etwinning.accounts: Make pupil account"
LOOK_AFTER_ACCOUNTS = "etwinning.accounts: Look after accounts"
LOOK_AFTER_PUPILS = "etwinning.accounts: Look after pupil accounts"
FIND_ACCOUNTS = "etwinning.accounts: Find accounts"
CHANGE_OWN_PASSWORD = "etwinning.accounts: Change own password"
