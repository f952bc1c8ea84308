"""Services of announcements."""
