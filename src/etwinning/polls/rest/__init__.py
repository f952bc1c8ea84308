"""Services of polls."""
