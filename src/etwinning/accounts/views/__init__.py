"""Pages of coming in and going out."""
