"""twinmail: letters between the members of a place, never beyond it.

Words: mail (what a place has one of; it is not content), conversation (a subject, the people who
take part, their letters in order of time), watched (a pupil takes part: the teacher admins of the
place read it, without answering). Conversations of teachers alone are theirs.
Rights are the row ``twinmail`` of the role matrix (``workspaces``), which is our choice: 6.2 has
none. Who watches follows from the row ``pupils``.
Door: ``api`` (mail_of, people_for, write_letter, answer, conversations_of, watched_in, letters_of,
unread_in, …), ``interfaces``, ``permissions``. Hears: a place went.
Sources: product.md TS12, TS16, MS10; decision 0021.
"""
