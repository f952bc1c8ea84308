"""Services of offices."""
