"""Pages of twinspaces."""
