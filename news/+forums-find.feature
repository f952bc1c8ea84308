Forum posts are found by whoever sees them, in the search and inside each forum.
