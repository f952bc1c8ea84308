"""accounts: who may log in, with what, and until when.

Words: account (user id: random, never used again; login name; e-mail address, which is an
attribute of its own, ``account(user_id).email``: who registers logs in with it, demo people and
staff may have another login name, pupils have none), kind (teacher, staff, pupil, guest),
epoch (a number; the next one ends all sessions of a person), door (teachers' log-in, pupils'
log-in, programs), retired (an id whose account is gone; it never comes back).

Door: api (``make_account(login, fullname, kind, roles, password, email)``, ``set_email`` …).
Operators are no accounts of ours: they stay in Plone's own user folders.
"""
