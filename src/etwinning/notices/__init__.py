"""notices: what a person is told, in the list behind the bell and by mail.

Words: notice (one line for one person), kind (its words and its topic), topic (what a person
can switch), pace (how its mail comes: now, daily, weekly, off), digest (one mail of many lines),
outbox (the folder that takes the mails of demo and tests).

Mail goes to the e-mail address of the account; an account without address (pupils) gets none.
The login name is not an address.
Door: ``tell``, ``tell_why``, ``write_to``, ``notices_of``, ``unseen``, ``has_unseen``,
``mark_seen``, ``paces_of``, ``change_paces``; rooms register ``Kind`` and ``Topic``. Tells
nothing; hears nothing.
"""
