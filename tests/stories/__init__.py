"""Journeys in a real browser, across rooms."""
