"""journals: what a project tells, newest first; one journal for each project.

Words: journal (stands in the project), entry, audience (who reads an entry: its workflow state),
stub (what is left of a removed entry: the day and the reason), pin (an entry that stands
first), settings (what pupils may, chosen by the founders), question (to the author's national
office, asked from an entry), feed (the public entries as RSS).
Door: ``api`` (journal_of, write_entry, edit_entry, share_entry, flag_entry, pin_entry,
change_settings, ask_office, answer_question, …), ``interfaces``,
``events``, ``permissions``. Tells: IEntryWritten, IEntryEdited, IEntryShared. Hears: a project
was approved, closed, reopened, archived, flagged, restored, became public or not; a place was
opened for a project; a partner left; a founder was replaced; an entry is removed.
Sources: product.md JR1 to JR5, JR7, PJ6; workflows.md section 3, "Journal entry".
"""
