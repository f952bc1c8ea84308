"""comments: what people say about a thing, in order of time; each comment is a record.

Words: commentable (a thing whose room answers ``IDiscussion``), comment, stub (what is left of a
removed comment: the day and the reason, a word from a list), inside (who belongs to where the
thing stands).
A comment is read through its thing: it is never seen by more people than that, and who stands
outside reads only what was written while the thing was open to such readers.
Door: ``api`` (comment, edit_comment, approve_comment, flag_comment, restore_comment,
remove_comment, withdraw_comment, comments_of), ``interfaces``, ``events``, ``permissions``.
Tells: ICommentWritten, ICommentEdited. Hears: a commentable thing is removed.
Sources: product.md JR2, JR5; workflows.md section 3, "comment".
"""
