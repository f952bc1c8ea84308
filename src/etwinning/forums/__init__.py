"""forums: where the people of a place talk, thread by thread.

Words: forum (a thing in a workspace, with an audience), thread or topic (one question and what is
said to it), post (one answer; a record with a number), stub (what stays of a post that is hidden),
held (a pupil's words that a teacher reads first), follower (is told when something new is said).
Door: ``api`` (open_forum, open_thread, reply, edit_post, approve_post, flag_post, …),
``interfaces``, ``events``, ``permissions``. Tells: IForumOpened, IThreadOpened, IPostHeld,
IPostEdited; of records IRecordMoved. Hears: a post moved. Sources: product.md TS7,
TS16, JR5, 6.2; workflows.md section 3, "Forum thread and reply".
"""
