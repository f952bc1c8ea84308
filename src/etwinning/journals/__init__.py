"""journals: what a project tells, newest first; one journal for each project.

Words: journal (stands in the project), entry, audience (who reads an entry: its workflow state),
stub (what is left of a removed entry: the day and the reason).
Door: ``api`` (journal_of, write_entry, edit_entry, share, flag_entry, …), ``interfaces``,
``events``, ``permissions``. Tells: IEntryWritten, IEntryEdited, IEntryShared. Hears: a project
was approved, closed, reopened, archived, flagged, restored, became public or not; a place was
opened for a project; a partner left.
Sources: product.md JR1, JR3, JR5, PJ6; workflows.md section 3, "Journal entry".
"""
