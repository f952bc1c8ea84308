"""accounts: who may log in, with what, and until when.

Words: account (user id: random, never used again; login name; e-mail address, which is an
attribute of its own, ``account(user_id).email``: who registers logs in with it, demo people and
staff may have another login name, pupils have none), kind (teacher, staff, pupil, guest),
epoch (ends all sessions of a person), door (teachers' log-in, pupils' log-in).

Door: api (``make_account(login, fullname, kind, roles, password, email)``, ``set_email`` …).
"""
