"""limits: how often something may be done, and when somebody was last seen.

Words: budget (so many in so many seconds), key (whose budget it is), seen (last active).
Door: ``Budget``, ``spend``, ``left``, ``forget``, ``seen``, ``last_seen``,
``seen_since``, ``unsee``.

Counters stand outside the ZODB, in one SQLite file that all threads and processes of a machine
share, so that counting is no write of the site and an undone transaction is counted, too.
Keys are stored as salted hashes.
When the file cannot be read or written: ``spend`` and ``left`` close (nobody may go on, for a
minute), because an open limit is an open door; ``seen``, ``last_seen`` and
``seen_since`` stay silent.
"""
