"""front: the public pages that belong to no room: start, search, figures, our own texts.

Words: figure (a number about the whole site, counted by the hour and dated), text (a short page
of our own, translatable: accessibility, privacy, the two codes of conduct).
Source: mock-up 01-start, product.md PS1 and PS2.
"""
