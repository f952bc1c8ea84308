"""Services of forums."""
