"""partnering: a teacher finds partners, and reads why somebody fits.

Words: partner (a verified teacher who is found), choice (what the list is narrowed to), facet (what
can be chosen, counted), reason (a plain rule that two profiles fulfil; their number is the match).
Only what people write in their profiles is compared, never what they do.
Door: ``api`` (find_partners, reasons_between), ``interfaces`` (IWanted). Tells and hears nothing.
Sources: product.md PF1, PF3; decision 0030.
"""
