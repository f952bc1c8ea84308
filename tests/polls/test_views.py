"""The pages of polls."""

from datetime import date
from datetime import timedelta
from etwinning.base.interfaces import INavigation
from etwinning.polls.api import close_poll
from etwinning.polls.api import polls_of
from etwinning.polls.reading import votes_of
from etwinning.pupils.fence import is_open
from tests.accounts.builders import log_in_as
from tests.chat.builders import as_person
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.polls.builders import LOGOS
from tests.polls.builders import poll_by
from tests.polls.builders import vote_by
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def poll(river):
    return poll_by(river.ana, river.space)


def shown(person, thing, name="view", form=None):
    forget_answers(thing.REQUEST)
    with as_person(person):
        return " ".join(page(thing, name, form).split())


def test_a_pupil_votes_without_script_and_sees_what_came_out(river, poll, pupil):
    for one in (river.jan, river.ana):
        vote_by(one, poll, 2)
    html = shown(pupil, poll)
    assert html.count('type="radio"') == 3
    assert "Nobody sees what you vote for" in html
    assert "<progress" not in html
    shown(pupil, poll, form={"choices": "2"})
    assert where(poll) == f"{poll.absolute_url()}#votes"
    html = shown(pupil, poll)
    assert "Change my vote" in html and "when the poll is over" in html
    with as_person(river.ana):
        close_poll(poll)
    html = shown(pupil, poll)
    assert 'max="3" value="3"' in html and "your vote" in html and "3 have voted." in html


def test_who_chooses_nothing_is_told_so(poll, pupil):
    html = shown(pupil, poll, form={})
    assert "Choose one answer" in html and 'href="#choices"' in html
    assert not votes_of(poll)


def test_several_answers_are_ticked(river, pupil):
    many = poll_by(river.ana, river.space, several=True)
    assert shown(pupil, many).count('type="checkbox"') == 3
    shown(pupil, many, form={"choices": ["0", "2"]})
    assert list(votes_of(many).values()) == [(0, 2)]


def test_who_does_not_vote_sees_the_answers_and_no_counts(site, river, poll, pupil):
    vote_by(pupil, poll, 1)
    observer = seat(site, river.space, "Observer", kind="guest", roles=())
    html = shown(observer, poll)
    assert "Water drop" in html and "when the poll is over" in html
    assert "<form" not in html.partition("<article")[2].partition("</article>")[0]


def test_a_teacher_asks_changes_and_closes(river, pupil):
    html = shown(river.partner, river.space, "add-poll")
    assert 'value="members"' in html and 'value="public"' not in html
    last = str(date.today() + timedelta(days=5))
    form = {"title": "Which logo?", "options": LOGOS, "audience": "members", "closes": last}
    shown(river.partner, river.space, "add-poll", form)
    with log_in_as(river.partner):
        (poll,) = polls_of(river.space)
    assert where(poll) == poll.absolute_url()
    assert "Bridge" in shown(river.partner, poll, "edit-poll")
    shown(river.partner, poll, "edit-poll", {**form, "options": "Eel\nOtter"})
    assert poll.options == ("Eel", "Otter")
    vote_by(pupil, poll, 0)
    html = shown(river.partner, poll, "edit-poll")
    assert "Somebody has voted" in html and 'name="options"' not in html
    shown(river.partner, poll, "edit-poll", {"closes": ""})
    assert poll.closes is None
    shown(river.partner, poll, "close-poll", {})
    html = shown(river.jan, poll)
    assert "This poll is over." in html and "@@close-poll" not in html


def test_the_list_parts_what_is_open_from_what_is_over(river, poll, pupil):
    over = poll_by(river.ana, river.space, "Where do we meet?")
    vote_by(pupil, poll, 1)
    shown(river.ana, over, "close-poll", {})
    html = shown(pupil, river.space, "polls")
    assert html.index("Open now") < html.index(poll.title) < html.index("Over</h2>")
    assert html.index("Over</h2>") < html.index(over.title)
    assert html.count("You have voted") == 1
    assert "@@add-poll" not in html and "@@add-poll" in shown(river.partner, river.space, "polls")
    close(river)
    html = shown(pupil, river.space, "polls")
    assert "nobody votes now" in html and "Open now" not in html and "Not over" in html


def test_an_empty_list_is_explained(river, pupil):
    assert "Nobody has asked anything yet" in shown(pupil, river.space, "polls")


def test_the_navigation_and_the_news_lead_to_polls_those_who_read_them(site, river, poll, pupil):
    guest = seat(site, river.space, "Guest", kind="guest", roles=())
    for person, leads in ((pupil, True), (river.partner, True), (guest, False)):
        forget_answers(river.space.REQUEST)
        name = "pupil:workspaces" if person == pupil else "twinspace:workspaces"
        with log_in_as(person):
            found = getUtility(INavigation, name).entries(river.space, river.space.REQUEST)
        assert ("polls" in {entry["id"] for entry in found}) is leads
        assert (poll.absolute_url() in shown(person, river.space)) is leads


def test_pupils_may_open_the_pages_of_polls(river, poll, pupil):
    for thing, name in ((river.space, "polls"), (poll, "view")):
        assert is_open(getMultiAdapter((thing, thing.REQUEST), name=name), pupil)
