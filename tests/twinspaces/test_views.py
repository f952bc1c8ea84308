"""Pages of TwinSpaces, as each reader sees them."""

from etwinning.accounts.api import account
from etwinning.base.address import path_of
from etwinning.base.history import state_of
from etwinning.plan.api import plan_of
from etwinning.plan.api import tick_task
from etwinning.twinspaces.api import shown_members
from etwinning.twinspaces.api import space_of
from etwinning.twinspaces.views.steps import next_steps
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of

import pytest


@pytest.fixture
def visitor(site):
    """The user that nobody logged in as."""
    users = site.acl_users
    return users._createAnonymousUser(users.plugins).__of__(users)


def test_the_front_page_tells_members_what_is_new(river):
    page_of(river.jan, river.space, title="Five words for ford", text="vau, bród")
    with log_in_as(river.ana):
        html = page(river.space)
    for words in (
        "etw-env-twinspace",
        "only the 3 members see this",
        "Members: 3 teachers, 0 pupils",
        "Five words for ford",
        "vau, bród",
        account(river.jan).fullname,
        "What you could do next",
        "@@pupils",
    ):
        assert words in html, words


def test_members_who_are_no_admins_are_offered_what_they_may_do(river):
    with log_in_as(river.partner):
        html = page(river.space)
    assert "@@write-page" in html
    for words in ("@@pupils", "@@space-settings", "What you could do next"):
        assert words not in html


def test_an_empty_space_says_so(river):
    with log_in_as(river.partner):
        assert "Nothing yet" in page(river.space)


def test_what_could_be_done_next_leads_to_pages_that_open(site):
    pair = founders()
    space = space_of(project("approved", pair))
    with log_in_as(pair[0]):
        steps = {step["icon"]: step["url"].split("/@@") for step in next_steps(space)}
        for address, name in steps.values():
            assert "<h1" in page(site.unrestrictedTraverse(path_of(address).lstrip("/")), name)
        assert "person-plus" in steps
        assert steps["person-plus"][1] in page(space, "roster")


def test_a_pupil_has_a_page_with_few_things(river):
    page_of(river.ana, river.space, title="For teachers", audience="teachers")
    page_of(river.ana, river.space, title="For all")
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        html = page(river.space)
    for words in ("etw-env-pupil", "Hello,", "Ana-01", "For all", "Our pages", "@@pages"):
        assert words in html, words
    for words in ("For teachers", "@@pupils", "@@write-page", "Search the public site"):
        assert words not in html, words


def test_a_published_front_page_names_nobody(river, visitor):
    publish(river)
    page_of(river.ana, river.space, title="Inside")
    page_of(river.ana, river.space, title="Outside", audience="public", confirmed=True)
    for reader in (visitor, api.portal.get_tool("acl_users").getUserById(river.stranger)):
        with api.env.adopt_user(user=reader):
            html = page(river.space)
        assert "Outside" in html
        for user_id in (river.ana, river.jan, river.partner):
            assert account(user_id).fullname not in html
            assert user_id not in html
        assert "Inside" not in html
        assert "@@roster" not in html


def test_the_roster_names_members_by_kind(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.partner):
        html = page(river.space, "roster")
    for words in (account(river.ana).fullname, card.alias, "Teachers", "Pupils"):
        assert words in html, words
    assert card.login not in html


def test_pupils_know_their_teachers_and_each_other_and_no_guest_by_name(site, river):
    parent = seat(site, river.space, "Parent", kind="guest", roles=(), fullname="Wanda Parent")
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        html = page(river.space, "roster")
        assert parent not in shown_members(river.space)
    assert card.alias in html and account(river.ana).fullname in html
    assert "Wanda" not in html and "@@member" not in html
    with log_in_as(river.partner):
        assert "Wanda" in page(river.space, "roster")


def test_a_founder_writes_the_welcome(river):
    with log_in_as(river.ana):
        page(river.space, "space-settings", {"title": "Rivers", "welcome": "Tuesday at nine"})
        assert "Tuesday at nine" in page(river.space)
    assert river.space.title == "Rivers"


def test_typed_text_stays_when_it_is_refused(river):
    with log_in_as(river.ana):
        html = page(river.space, "space-settings", {"title": "", "welcome": "Tuesday"})
    assert "Give the TwinSpace a name" in html
    assert "Tuesday" in html
    assert river.space.welcome == ""


def test_publishing_asks_first(river):
    with log_in_as(river.ana):
        assert "Then everybody" in page(river.space, "publish-space")
        html = page(river.space, "publish-space", {})
        assert "Tick that you have read it" in html
        assert state_of(river.space) == "private"
        page(river.space, "publish-space", {"confirmed": "1"})
        assert state_of(river.space) == "published"
        page(river.space, "publish-space", {"withdraw": "1"})
    assert state_of(river.space) == "private"


def test_a_closed_space_offers_no_writing(river):
    close(river)
    with log_in_as(river.ana):
        html = page(river.space)
    assert "@@write-page" not in html
    assert "@@space-settings" not in html


def test_everybody_has_a_list_of_the_own_spaces(site, river):
    with log_in_as(river.partner):
        html = page(site, "my-spaces")
    assert river.space.absolute_url() in html
    assert "Private" in html
    with log_in_as(river.stranger):
        html = page(site, "my-spaces")
    assert "No TwinSpace yet" in html
    assert river.space.absolute_url() not in html


def test_a_pupil_goes_straight_into_the_own_space(site, river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        page(site, "my-spaces")
    assert site.REQUEST.response.getHeader("Location") == river.space.absolute_url()


def test_members_read_on_the_front_page_where_they_are_and_nobody_else(river, visitor):
    phases = [phase_by(river.ana, river.space, title) for title in ("Say hello", "Measure")]
    hello, _measure = (task_by(river.ana, river.space, phase=phase) for phase in phases)
    pupil = pupil_of(river.ana, river.space).user_id
    with log_in_as(river.ana):
        tick_task(plan_of(river.space), hello)
    for reader in (river.ana, pupil):
        with log_in_as(reader):
            html = page(river.space)
        assert "Where we are" in html and "(done)" in html
        assert html.count('aria-current="step"') == 1
    publish(river)
    with api.env.adopt_user(user=visitor):
        assert "Measure" not in page(river.space)
