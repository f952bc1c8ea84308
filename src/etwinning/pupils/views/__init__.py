"""Pages of pupils."""
