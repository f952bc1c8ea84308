"""Services of boards; notes are read and written at ``@comments`` of a board."""
