"""Services of workspaces."""
