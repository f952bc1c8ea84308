"""Services of projects: each calls one verb; refusals carry their reason."""
