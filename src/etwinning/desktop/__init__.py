"""desktop: where a person's day begins, a teacher's and an office's.

Words: waiting (a decision that waits for me, or for others), queue (everything that is due in
an office, ordered by its day), bulk (one decision on several at once, with a report).

Tells: nothing. Hears: nothing. It gathers what the rooms below answer:
``base.waiting.IWaiting``, ``support.interfaces.IOfficeBox``, notices, projects.
"""
