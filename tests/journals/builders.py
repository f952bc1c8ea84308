"""Entries for tests."""

from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from tests.accounts.builders import log_in_as


def entry_of(user_id, journal, title="The disc that vanished", text="At 80 cm in Toruń.", **words):
    """Return an entry that a person has written."""
    with log_in_as(user_id):
        return write_entry(journal, title=title, text=text, **words)


def open_entry(entry, audience="public") -> None:
    """Show an entry to people outside, as whoever is logged in and has read what was found."""
    share_entry(entry, audience, confirmed=True)
