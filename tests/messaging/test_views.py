"""The pages of messages, and what leads to them."""

from etwinning.base.interfaces import INavigation
from etwinning.messaging.api import before_writing
from etwinning.people.api import block_person
from etwinning.people.api import has_blocked
from etwinning.people.api import has_muted
from etwinning.people.api import teacher_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.messaging.builders import fresh_text
from tests.messaging.builders import new_for
from tests.messaging.builders import OPEN
from tests.messaging.builders import read_by
from tests.messaging.builders import reply
from tests.messaging.builders import write
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.people.builders import teacher
from zope.component import getUtility

import pytest

TEXT = "Dear Līga,\n\nshall we <b>measure</b> our rivers every second Tuesday?"


@pytest.fixture
def marta(site):
    return teacher("ES", given_name="Marta", family_name="Figueiredo")


@pytest.fixture
def liga(site):
    return teacher("LV", given_name="Līga", family_name="Ozola", **OPEN)


def shown(who, thing, name, form=None, **query):
    with log_in_as(who):
        return page(thing, name, form, **query)


def link(who, site):
    forget_answers(site.REQUEST)
    with log_in_as(who):
        entries = getUtility(INavigation, "desktop:messaging").entries(site, site.REQUEST)
    return [entry["count"] for entry in entries]


def test_the_composer_shows_profile_and_budget_before_it_sends(site, marta, liga):
    profile = teacher_of(liga)
    assert "@@write-message" in shown(marta, profile, "view")
    html = shown(marta, profile, "write-message")
    assert "not written to each other" in html and 'max="15"' in html and "10" in html
    form = {"subject": "Two rivers", "text": TEXT}
    html = shown(marta, profile, "write-message", form)
    assert site.REQUEST.response.getStatus() == 400
    assert "say here that you have" in html and "shall we &lt;b&gt;measure" in html
    shown(marta, profile, "write-message", {**form, "read_profile": "1"})
    assert "++message++" in where(site)
    assert link(liga, site) == [1]


def test_a_copy_is_warned_of_and_a_third_one_stopped(site, marta, liga):
    form = {"subject": "Two rivers", "text": fresh_text(), "read_profile": "1"}
    shown(marta, teacher_of(liga), "write-message", form)
    second, third = teacher_of(teacher("PL", **OPEN)), teacher_of(teacher("IT", **OPEN))
    html = shown(marta, second, "write-message", form)
    assert 'name="anyway"' in html and "announcement" in html and form["text"] in html
    shown(marta, second, "write-message", {**form, "anyway": "1"})
    assert "++message++" in where(site)
    html = shown(marta, third, "write-message", form)
    assert site.REQUEST.response.getStatus() == 429
    assert "This is not sent" in html and form["text"] in html


def test_a_page_says_why_one_may_not_write(site, marta):
    only = teacher_of(teacher("PL", contact_preference="contacts"))
    html = shown(marta, only, "write-message")
    assert "contacts only" in html and 'name="text"' not in html
    assert "First messages from" in html


def test_mailbox_conversation_and_archive(site, marta, liga):
    assert "No message yet" in shown(liga, site, "messages")
    told = write(marta, liga, TEXT, subject="<i>River</i>")
    html = shown(liga, site, "messages")
    assert "&lt;i&gt;River" in html and "Marta Figueiredo" in html and 'value="open"' in html
    form = {"act": "open", "conversation": told.getId().split("++")[-1]}
    assert shown(liga, told, "conversation").count("I have read it") == 1
    assert new_for(liga) == 1
    shown(liga, site, "messages", form)
    assert where(site) == told.absolute_url() and new_for(liga) == 0
    html = shown(liga, told, "conversation")
    assert "&lt;b&gt;measure" in html and "With the 3 messages before it" in html
    shown(liga, told, "conversation", {"text": "Gladly, dear Marta"})
    assert read_by(marta, told)[-1] == "Gladly, dear Marta"
    assert "I have read it" in shown(marta, told, "conversation")
    shown(marta, told, "conversation", {"act": "read"})
    assert new_for(marta) == 0
    shown(marta, site, "messages", {**form, "act": "archive"})
    assert "No message yet" in shown(marta, site, "messages")
    assert "&lt;i&gt;River" in shown(marta, site, "messages", box="archive")
    shown(marta, told, "conversation", {"act": "unarchive"})
    assert "&lt;i&gt;River" in shown(marta, site, "messages")


def test_nonsense_changes_nothing(site, marta, liga):
    told = write(marta, liga)
    for form in ({"act": "burn"}, {"act": "open", "conversation": "none"}, {}):
        shown(liga, site, "messages", form)
        assert site.REQUEST.response.getStatus() == 400
    shown(liga, told, "conversation", {"text": " "})
    assert site.REQUEST.response.getStatus() == 400
    assert new_for(liga) == 1
    shown(liga, site, "messages", before="none", text="x" * 300)


def test_a_message_more_without_an_answer_shows_what_is_left(marta, liga):
    told = write(marta, liga)
    html = shown(marta, told, "conversation")
    assert "There is no answer yet" in html
    reply(liga, told)
    assert "There is no answer yet" not in shown(marta, told, "conversation")


def test_messages_are_found(site, marta, liga):
    write(marta, liga, "We measure the Ōgre", subject="Rivers")
    html = shown(liga, site, "messages", text="ogre")
    assert "Rivers" in html and "We measure the Ōgre" in html
    assert "Fewer words find more" in shown(marta, site, "messages", text="Sava")


def test_the_rules_are_those_of_the_table(site, marta):
    html = shown(marta, site, "message-rules")
    assert html.count('scope="row"') == 6
    for words in ("15", "30", "your office is told", "goes out after a warning"):
        assert words in html


def test_block_and_mute_by_buttons(site, marta, liga):
    profile = teacher_of(marta)
    html = shown(liga, profile, "block")
    assert 'value="block"' in html and 'value="mute"' in html
    for act in ("block", "mute"):
        shown(liga, profile, "block", {"act": act})
    assert has_blocked(liga, marta) and has_muted(liga, marta)
    html = shown(liga, profile, "block")
    assert 'value="unblock"' in html and 'value="unmute"' in html
    for act in ("unblock", "unmute"):
        shown(liga, profile, "block", {"act": act})
    assert not has_blocked(liga, marta) and not has_muted(liga, marta)
    shown(liga, profile, "block", {"act": "burn"})
    assert site.REQUEST.response.getStatus() == 400


def test_who_is_blocked_sees_no_difference(site, marta, liga):
    with log_in_as(marta):
        before = before_writing(liga)
    html = shown(marta, teacher_of(liga), "write-message")
    with log_in_as(liga):
        block_person(marta)
    with log_in_as(marta):
        assert before_writing(liga) == before
    again = shown(marta, teacher_of(liga), "write-message")
    assert len(again) == len(html)


def test_only_teachers_are_led_here(site, marta):
    assert link(marta, site) == [0]
    assert link(person(kind="pupil"), site) == []
    assert link(person(kind="staff"), site) == []
