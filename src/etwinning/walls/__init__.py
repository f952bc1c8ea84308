"""walls: one wall for each pupil of a place, where friends and teachers write.

Words: wall (a pupil's, in one place; it is not content), owner (the pupil), begun (words of the
owner have been shown once: from then on others write, too), post (a comment on a wall).
Walls are off until a teacher admin turns them on. Their rights are the row ``wall`` of the role
matrix (``workspaces``); posts are ``comments``: written, held, hidden, removed, told there.
Door: ``api`` (walls_in, wall_of, walls_of, waits_on, writers_in, has_begun, change_walls, is_on,
is_premoderated), ``interfaces``, ``permissions``. Hears: a comment was written or shown, somebody
left a place (the wall goes with its pupil), a place went.
Sources: product.md TS15, TS16, 6.2, era D (E22); decision 0018.
"""
