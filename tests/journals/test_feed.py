"""The feed of a journal: public entries and nothing else, the same for everybody."""

from AccessControl.SpecialUsers import nobody
from etwinning.accounts.api import account
from etwinning.comments.api import comment
from etwinning.journals.api import share_entry
from etwinning.projects.api import set_public
from lxml import etree
from plone import api
from tests.accounts.builders import log_in_as
from tests.journals.builders import entry_of
from tests.pages import page
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from zExceptions import NotFound

import pytest


@pytest.fixture
def river(site):
    return party(site, title="Rivers & bridges <that connect>")


def feed(journal):
    """What a visitor gets."""
    with api.env.adopt_user(user=nobody):
        return page(journal, "feed.xml")


def test_public_entries_are_told_with_their_day_and_nobody_is_named(site, river):
    entry = entry_of(
        river.ana, river.journal, title="Öffentlich & <b>", text="Two words more.",
        audience="public", confirmed=True,
    )  # fmt: skip
    with log_in_as(river.jan):
        comment(entry, "Canary of a comment")
    xml = feed(river.journal)
    channel = etree.fromstring(xml).find("channel")
    assert channel.findtext("title") == "Journal: Rivers & bridges <that connect>"
    (item,) = channel.findall("item")
    assert item.findtext("title") == "Öffentlich & <b>"
    assert item.findtext("link") == item.findtext("guid") == entry.absolute_url()
    day = entry.created().asdatetime().strftime("%d %b %Y")
    assert day in item.findtext("pubDate") and item.findtext("pubDate").endswith("+0000")
    for told in (account(river.ana).fullname, river.ana, "Canary"):
        assert told.encode() not in xml
    response = site.REQUEST.response
    assert response.getHeader("Content-Type").startswith("application/rss+xml")
    assert response.getHeader("Cache-Control") == "public, max-age=300"


def test_private_words_are_never_told_to_members_either(river):
    for audience in ("draft", "private", "project", "etwinners"):
        entry_of(
            river.ana, river.journal, title=f"Canary {audience}", text=f"Canary in {audience} text",
            audience=audience, confirmed=True,
        )  # fmt: skip
    hidden = entry_of(
        river.ana, river.journal, title="Canary hidden", audience="public", confirmed=True
    )
    assert b"Canary hidden" in feed(river.journal)
    with log_in_as(river.ana):
        share_entry(hidden, "hidden")
        assert b"Canary" not in page(river.journal, "feed.xml")
    assert b"Canary" not in feed(river.journal)


def test_without_a_public_page_there_is_no_feed_for_anybody(river):
    entry_of(river.ana, river.journal, audience="public", confirmed=True)
    with log_in_as(river.jan):
        assert "/feed.xml" in page(river.journal)
        set_public(river.project, False)
        assert "/feed.xml" not in page(river.journal)
        with pytest.raises(NotFound):
            page(river.journal, "feed.xml")
    with pytest.raises(NotFound):
        feed(river.journal)


def test_a_flagged_project_has_no_feed(river):
    entry_of(river.ana, river.journal, audience="public", confirmed=True)
    close(river, "flag")
    with pytest.raises(NotFound):
        feed(river.journal)
