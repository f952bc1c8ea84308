"""The pages of the two desktops."""
