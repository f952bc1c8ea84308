"""Services of the search."""
