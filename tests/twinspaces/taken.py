"""Exports that are taken in, and what comes of them."""

from etwinning.jobs.api import run_due
from etwinning.journals.api import journal_of_place
from etwinning.twinspaces.api import ask_import
from etwinning.twinspaces.api import imports_of
from io import BytesIO
from pathlib import Path
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from zope.i18n import translate

TIMES = {
    "event": "lesson",
    "begins": "2027-03-02T09:00:00+00:00",
    "ends": "2027-03-02T10:00:00+00:00",
    "zone": "Europe/Madrid",
}


def ask(user_id, space, data, **words):
    """Ask for an import of a ZIP (bytes) as a person."""
    forget_answers(space.REQUEST)
    with log_in_as(user_id):
        return ask_import(space, BytesIO(data), **{"declared": True, **words})


def take_in(user_id, space, data, **words):
    """Return what came of a ZIP (bytes) that a person takes in."""
    ask(user_id, space, data, **words)
    run_due()
    return report(user_id, space)


def report(user_id, space):
    """Return a person's newest import."""
    forget_answers(space.REQUEST)
    with log_in_as(user_id):
        return imports_of(space)[0]


def bytes_of(archive) -> bytes:
    """Return the ZIP itself."""
    return Path(archive.filename).read_bytes()


def why(remark) -> str:
    """Return why something is not as it was, in English."""
    return " ".join(translate(sentence, target_language="en") for sentence in remark.why)


def found_in(space) -> dict:
    """Return what stands in a place and in its journal, by title."""
    catalog = api.portal.get_tool("portal_catalog")
    paths = ["/".join(one.getPhysicalPath()) for one in (space, journal_of_place(space))]
    found = catalog.unrestrictedSearchResults(path={"query": paths})
    return {brain.Title: brain._unrestrictedGetObject() for brain in found}
