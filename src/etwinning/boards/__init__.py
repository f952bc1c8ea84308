"""boards: the teachers' board and the twinboard of a place, where people pin notes.

Words: board (of one kind in one place; it is not content), note (a comment on a board).
A board's rights are its row of the role matrix (``workspaces``), its notes are ``comments``:
written, changed, taken back, held, hidden and told about there.
Door: ``api`` (board_in, boards_of, change_board), ``interfaces``. Hears: a place went.
Sources: product.md TS9, TS16, TS17, 6.2; decision 0015.
"""
