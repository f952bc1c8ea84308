"""Entries for tests."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.places.api import roster
from tests.accounts.builders import log_in_as


def entry_of(
    user_id, journal, title="The disc that vanished", text="At 80 cm in Toruń.", confirmed=False,
    **words,
):  # fmt: skip
    """Return an entry that a person has written.

    :param confirmed: written for the project, and shown to the audience by a founder.
    """
    outside = confirmed and words.get("audience") in ("etwinners", "public")
    wanted = words.pop("audience") if outside else ""
    with log_in_as(user_id):
        entry = write_entry(journal, title=title, text=text, **words)
    if outside:
        with log_in_as(founder_of(journal)):
            open_entry(entry, wanted)
    return entry


def founder_of(journal) -> str:
    """Return the first founder of the project around a journal."""
    people = roster(aq_parent(aq_inner(journal)))
    return sorted(one for one, member in people.items() if member.role == "Founder")[0]


def open_entry(entry, audience="public") -> None:
    """Show an entry to people outside, as whoever is logged in and has read what was found."""
    share_entry(entry, audience, preflight_entry(entry, audience).digest)
