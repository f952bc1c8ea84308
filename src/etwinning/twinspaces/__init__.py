"""twinspaces."""
