"""Services of people: each calls one verb or asks one question of ``api``."""
