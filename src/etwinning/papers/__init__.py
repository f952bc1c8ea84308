"""papers: sheets as PDF, and codes by which anybody can check them.

Words: sheet (the page that is printed), paper (the record behind a code: which project, which
schools, which kind, which year; never a person), code (12 letters and digits on the sheet),
withdrawn (no longer valid, with a reason).
Door: ``pdf``, ``qr``, ``sheet``, ``issue``, ``paper``, ``withdraw``, ``check_url``; rooms
register ``IPaperKind``. Tells nothing; hears nothing.
"""
