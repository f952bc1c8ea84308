"""Services of walls."""
