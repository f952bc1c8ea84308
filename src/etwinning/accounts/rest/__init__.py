"""Coming in and going out over HTTP, and what Plone offers there that is closed here."""
