"""reactions: one of a few friendly words that members put on what others have said.

Words: kind (thanks, well done, funny, good idea: no other, none that hurts), thing (what records
stand in, named by its room: the uid of a board, of a wall, of an entry; uid and thread of a forum),
key (of the record), tally (how many of each kind, and which of them are the reader's).
Nobody is told, nothing is sent, nothing is sorted by it; who reacted is told to nobody. This room
asks no permission: the verbs of ``comments`` and ``forums`` do.
Door: ``api`` (react, tallies, forget, forget_record, Bar, KINDS, Tally).
Hears: an account is retired.
Sources: product.md TS15; decision 0026.
"""
