"""Pages of partnering."""
