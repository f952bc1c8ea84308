"""shell: what surrounds the content of every page."""
