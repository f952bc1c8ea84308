"""Services of twinspaces."""
