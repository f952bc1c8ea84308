"""chat: hours at which the people of a place write to each other at once, with a teacher there.

Words: chat (what a place has one of; it is not content), slot (one hour that a teacher opens),
line (what one person writes), log (the lines of a slot that is over), present (looked or wrote in
the last 90 seconds). Pupils read and write only in a slot that is open while a teacher is present;
the log is read by the teachers of the place, for 90 days after the end, then it goes.
Rights are the row ``chat`` of the role matrix (``workspaces``), see ``rights``.
Door: ``api`` (open_slot, close_slot, write_line, take_away, chat_of, slots_of, lines_of, …),
``interfaces``, ``events``, ``permissions``. Tells: ISlotOpened, ISlotClosed, ILineWritten,
ILineTakenAway. Hears: a place goes; somebody left one.
Sources: product.md TS8, TS16, 6.2, PV8; workflows.md section 4; decision 0015.
"""
