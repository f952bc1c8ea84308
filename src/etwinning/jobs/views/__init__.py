"""The worker's door, and the operator's page."""
