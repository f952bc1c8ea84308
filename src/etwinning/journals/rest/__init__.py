"""Services of journals."""
