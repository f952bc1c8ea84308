"""records: small things that come by the million (posts, messages, notices, lines of an audit).

Words: record (a plain persistent object in a BTree, never in portal_catalog), shelf (the store
of one room), thread (records of one place in order of time), move (a step of a record through
the states of a ``workflows/<id>/definition.xml``), one writer (write requests go one by one).
Door: ``api``; tells ``RecordMoved``, ``ServerStarting``; hears nothing.
"""
