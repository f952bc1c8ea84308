"""Services of pupils."""
