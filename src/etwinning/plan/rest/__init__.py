"""Services of plans."""
