"""notices: what a person is told, in the list behind the bell and by mail.

Words: notice (one line for one person), kind (its words and its topic), topic (what a person
can switch: now, daily, weekly, off).

Mail goes to ``accounts.api.account(user_id).email``; an account without address (pupils) gets
none. The login name is not an address.
"""
