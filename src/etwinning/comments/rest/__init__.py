"""Services of comments."""
