"""Services of letters."""
