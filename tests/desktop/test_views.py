"""The two desktops: what they show, to whom, and that nobody else opens them."""

from contextlib import nullcontext
from etwinning.accounts.api import account
from etwinning.people.api import ask_contact
from etwinning.people.api import decline_contact
from etwinning.people.api import teacher_of
from etwinning.projects.api import found_project
from etwinning.support.api import office
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.support.builders import officer
from zope.component import getMultiAdapter

import pytest
import transaction

WORDS = (
    "We both teach by a river and our classes would like to write letters to each other about "
    "it every month."
)


def view(context, name, **form):
    """Return a page's HTML as the current user."""
    request = context.REQUEST
    request.form.clear()
    request.form.update(form)
    return getMultiAdapter((context, request), name=name)


def test_a_request_waits_for_one_and_not_for_the_other(site):
    one, other = teacher("ES"), teacher("PL")
    with log_in_as(one):
        ask_contact(other, WORDS)
        assert [line.title for line in view(site, "desktop").for_others] == [
            f"Contact request to {account(other).fullname}"
        ]
    with log_in_as(other):
        [line] = view(site, "desktop").for_me
        assert line.text == WORDS
        assert account(one).fullname in line.title
        decline_contact(one)
        assert view(site, "desktop").for_me == []


def test_a_newcomer_reads_who_verifies_and_until_when(site):
    newcomer = teacher("FR", state="pending")
    with log_in_as(newcomer):
        html = view(site, "desktop")()
    assert "Your verification" in html
    assert "NSS France verifies you by" in html


def test_an_empty_desktop_explains_itself(site):
    with log_in_as(teacher("ES")):
        html = view(site, "desktop")()
    assert "Nothing waits for you" in html
    assert "A project needs two teachers from two countries" in html


def test_a_draft_without_a_title_has_a_name_to_follow(site):
    founder = teacher("ES")
    with log_in_as(founder):
        found_project(school="")
    with log_in_as(founder):
        [project] = view(site, "desktop").projects
    assert project["title"] == "Project without a title"


def test_the_queue_shows_the_own_office_only(site):
    own, foreign = teacher("ES", state="pending"), teacher("PL", state="pending")
    with log_in_as(officer("ES")):
        html = view(office("ES"), "queue")()
    assert teacher_of(own).absolute_url() in html
    assert teacher_of(foreign).absolute_url() not in html


def test_a_kind_is_chosen_and_nonsense_is_all(site):
    teacher("ES", state="pending")
    with log_in_as(officer("ES")):
        page = view(office("ES"), "queue", kind="people", page="1")
        assert {row["kind"] for row in page.rows} == {"people"}
        assert view(office("ES"), "queue", kind="'\"><", page="-7", size="x").rows


def test_an_empty_queue_explains_itself(site):
    with log_in_as(officer("IT")):
        assert "Nothing waits for you here" in view(office("IT"), "queue")()


@pytest.fixture
def people_over_http(functional):
    """Log-ins by who they are, and the address of the Spanish queue."""
    made = {
        "stranger": teacher("ES", password=PASSWORD),
        "pupil": person(kind="pupil", roles=("Pupil",), password=PASSWORD),
        "nss.pl": officer("PL", password=PASSWORD),
        "nss.es": officer("ES", password=PASSWORD),
    }
    teacher("ES", state="pending")
    logins = {who: account(user_id).login for who, user_id in made.items()}
    transaction.commit()
    return logins


@pytest.mark.parametrize(
    "who, queue, desktop",
    [
        ("", (401, 404), (401, 404)),
        ("pupil", (401, 403, 404), (401, 403, 404)),
        ("stranger", (403, 404), (200,)),
        ("nss.pl", (403, 404), (401, 403, 404)),
        ("nss.es", (200,), (401, 403, 404)),
    ],
)
def test_who_opens_the_desktops_over_rest(people_over_http, api_as, who, queue, desktop):
    one = api_as(people_over_http[who], PASSWORD) if who else api_as()
    assert one.get("offices/ES/@queue").status_code in queue
    assert one.get("@desktop").status_code in desktop


PEOPLE = {
    "teacher": lambda: teacher("ES"),
    "officer": lambda: officer("PL"),
    "guest": lambda: person(kind="guest"),
}


@pytest.mark.parametrize(
    "who, page",
    [("teacher", "/@@desktop"), ("officer", "/offices/PL/@@queue"), ("guest", ""), ("", "")],
)
def test_the_day_begins_where_the_work_is(site, who, page):
    with log_in_as(PEOPLE[who]()) if who else nullcontext():
        assert view(site, "my-day")() == site.absolute_url() + page


def test_what_is_new_leads_to_the_thing(site):
    one, other = teacher("ES"), teacher("PL")
    with log_in_as(one):
        ask_contact(other, WORDS)
    transaction.savepoint()
    told = teacher_of(one)
    with log_in_as(other):
        assert f'href="{told.absolute_url()}"' in view(site, "desktop")()
