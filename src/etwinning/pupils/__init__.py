"""pupils."""
