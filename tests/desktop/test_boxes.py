"""What stands at the side of a teacher's desktop, and what comes next with the projects."""

from datetime import date
from datetime import timedelta
from etwinning.desktop.gathering import side_of
from etwinning.desktop.rest.services import Desktop
from etwinning.people.api import teacher_of
from etwinning.people.api import write_idea
from etwinning.projects.api import my_projects
from etwinning.projects.api import what_next
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.projects.builders import sign_as

import pytest

TODAY = date.today()
IDEA = {"title": "Rivers", "text": "We write letters.", "age_from": 9, "age_to": 11}


def box_of(user_id, site, name):
    """Return a box of a person's desktop, None where there is none."""
    with log_in_as(user_id):
        return dict(side_of(user_id, site.REQUEST)).get(name)


def days(box):
    return [(line.title, line.day) for line in box.lines]


def test_the_first_steps_say_what_is_done_and_where_the_next_is(site):
    one = teacher("ES")
    box = box_of(one, site, "desktop.starting")
    states = [line.state for line in box.lines]
    assert box.text == f"{states.count('done')} of 5 steps are done."
    assert states[0] == "done"
    assert states[2:] == ["todo", "todo", "todo"]
    assert box.lines[2].url == f"{teacher_of(one).absolute_url()}/@@idea"
    with log_in_as(one):
        write_idea(teacher_of(one), IDEA)
    assert box_of(one, site, "desktop.starting").lines[2].state == "done"


def test_a_newcomer_waits_for_the_office(site):
    newcomer = teacher("FR", state="pending")
    assert box_of(newcomer, site, "desktop.starting").lines[0].state == "todo"


def test_the_box_goes_when_all_is_done(river, site):
    ana = teacher_of(river.ana)
    ana.interests = ""
    with log_in_as(river.ana):
        write_idea(ana, IDEA)
    left = box_of(river.ana, site, "desktop.starting").lines
    assert [line.title for line in left if line.state == "todo"] == [
        "Others can read what interests you"
    ]
    ana.interests = "Water"
    assert box_of(river.ana, site, "desktop.starting") is None


def test_the_next_events_of_all_places_in_their_order(river, site):
    for ahead, title in ((3, "Second"), (1, "First"), (-3, "Over"), (200, "Far away")):
        event_of(river.ana, river.space, title, first_day=TODAY + timedelta(days=ahead))
    box = box_of(river.ana, site, "calendar")
    assert days(box) == [
        ("First", TODAY + timedelta(days=1)),
        ("Second", TODAY + timedelta(days=3)),
    ]
    assert box.lines[0].url.startswith(river.space.absolute_url())
    assert box.text == ""


def test_what_is_for_others_is_not_on_the_desktop(river, site):
    event_of(river.ana, river.space, "Ours", first_day=TODAY + timedelta(days=1))
    assert "Ours" in str(box_of(river.ana, site, "calendar"))
    assert "Ours" not in str(box_of(river.stranger, site, "calendar"))


def test_no_event_is_explained(river, site):
    box = box_of(river.jan, site, "calendar")
    assert (box.lines, box.text) == ((), "No event in the calendars of your places.")


def test_a_program_reads_the_same_boxes(river, site):
    event_of(river.ana, river.space, "First", first_day=TODAY + timedelta(days=1))
    with log_in_as(river.ana):
        service = Desktop()
        service.context, service.request = site, site.REQUEST
        told = {box["name"]: box for box in service.act({})["boxes"]}
    (line,) = told["calendar"]["lines"]
    assert (line["title"], line["day"]) == ("First", str(TODAY + timedelta(days=1)))


def next_of(user_id, site):
    with log_in_as(user_id):
        (row,) = my_projects(user_id)
        return what_next(row, user_id, site.REQUEST)


@pytest.mark.parametrize(
    "state, mine, theirs",
    [
        ("draft", "Finish it and submit it", "Finish it and submit it"),
        ("awaiting_partner", "agrees or declines", "You agree or decline"),
        ("awaiting_nss", "NSS ", "NSS "),
        ("approved", "Planned until", "Planned until"),
        ("closed", "", ""),
    ],
)
def test_what_comes_next_with_a_project(site, state, mine, theirs):
    one, other = founders()
    project(state, (one, other))
    assert mine in next_of(one, site)
    assert theirs in next_of(other, site)
    assert (next_of(one, site) == "") == (mine == "")


def test_a_question_of_an_office_comes_first(site):
    one, other = founders()
    made = project("awaiting_nss", (one, other))
    sign_as(made, "PL", "needs_info", "Which class?")
    assert next_of(one, site) == "Answer the office's question"
    assert "NSS" not in next_of(other, site)
