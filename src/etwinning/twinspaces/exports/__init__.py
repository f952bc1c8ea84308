"""The export of a TwinSpace: a ZIP that can be browsed offline and taken in elsewhere (TS20).

``verbs`` (ask, make, find, drop), ``bundle`` (writes the ZIP as a stream), ``offline`` (its pages),
``people`` (who is named in it, and how), ``store`` (who has asked). The files lie outside the
database, in ``var/exports``.
"""
