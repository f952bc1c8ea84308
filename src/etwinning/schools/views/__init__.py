"""Pages of schools."""
