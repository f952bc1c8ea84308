"""Services of meetings, and of the lists of the offices."""
