"""audit: who did what, when, in chains that show any later change.

Words: line (one deed), lane (the chain of one writer thread), head (newest hash of a lane).
Door: ``note`` (step four of every verb), ``lines``, ``broken``, ``heads``, ``prune``.
Lines hold ids, never names, addresses or texts.
"""
