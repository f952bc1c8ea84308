"""Who made a thing is told what somebody who looks after things did with it, and why."""

from etwinning.base.messages import _
from etwinning.notices.api import notices_of
from etwinning.notices.api import tell_why
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person

import pytest


@pytest.fixture
def shelf(site):
    """A folder with a page in it."""
    with api.env.adopt_roles(["Manager"]):
        folder = api.content.create(site, "Folder", "shelf", title="Shelf")
        return api.content.create(folder, "Document", "page", title="Rivers")


def told(user_id):
    (line,) = notices_of(user_id)
    return line.kind, line.subject, line.paragraphs, line.path


def test_the_author_reads_why_and_the_note(shelf):
    ana, reason = person(), _("why_test", default="private information")
    tell_why([ana, ""], "flag", shelf, reason, note="The name stands in line two.")
    assert told(ana) == (
        "notices:hidden",
        "Hidden until it is decided: “Rivers”",
        ["The reason: private information", "The name stands in line two."],
        "/shelf/page",
    )


def test_what_is_shown_again_needs_no_reason(shelf):
    ana = person()
    tell_why([ana], "restore", shelf)
    assert told(ana) == ("notices:shown_again", "It can be seen again: “Rivers”", [], "/shelf/page")


def test_of_a_removed_thing_it_leads_to_what_it_stood_in(shelf):
    ana = person()
    tell_why([ana], "remove", shelf, "hurtful words", title="What you said")
    assert told(ana) == (
        "notices:removed", "Removed: What you said", ["The reason: hurtful words"], "/shelf",
    )  # fmt: skip


def test_who_acts_is_not_told(shelf):
    ana = person()
    with log_in_as(ana):
        tell_why([ana], "flag", shelf, "why")
    assert notices_of(ana) == []
