"""Pages of meetings: of a place, and the list of an office."""
