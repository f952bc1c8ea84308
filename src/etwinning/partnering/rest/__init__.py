"""Services of partnering."""
