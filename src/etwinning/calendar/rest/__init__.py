"""Services of calendars."""
