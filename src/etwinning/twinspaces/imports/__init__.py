"""The import into a TwinSpace of the export of another one, here or on another site (TS20).

``verbs`` (ask, see, the job), ``archive`` (the ZIP: is it whole and within measure?), ``rules``
(is its manifest one?), ``taking`` (some things at a time), ``store`` (who has asked, how far it
is), ``words`` (of the report).
"""
