"""messaging: what two teachers write to each other, and who may write first.

Words: conversation (a subject and two people), message (what one of them wrote), box (the inbox
or the archive of one person), decision (a row of ``decisions.json``: what holds between a sender
and somebody who has not answered yet), near (a contact, or somebody with whom one has a place or
an answered message in common), signal (the same text to a third person: the office is told).
Whoever has blocked somebody gets nothing from them; the sender is not told.
Door: ``api`` (write_message, answer, archive, mark_read, conversations_of, messages_of, unread,
find_messages, before_writing), ``interfaces`` (IRelation: an upper room tells a relation),
``permissions``. Tells: nothing. Hears: nothing.
Sources: product.md MS1 to MS4, MS8, 6.4 and section 3; decision 0029.
"""
