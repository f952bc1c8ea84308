"""Calendars over HTTP: each service once, as docs/rest shows it; the feed."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.calendar.builders import event_of
from tests.calendar.builders import holiday_of
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

TUESDAY = {"first_day": "2027-03-02", "begins_at": "10:00", "zone": "Europe/Madrid"}


@pytest.fixture
def river(functional):
    """A running project whose people have passwords."""
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def does(river, functional, api_as):
    """Let somebody call a service, document it and return the answer."""
    card = pupil_of(river.ana, river.space)
    transaction.commit()
    url = functional["portal"].absolute_url()
    programs = {
        "ana": api_as(account(river.ana).login, PASSWORD),
        "partner": api_as(account(river.partner).login, PASSWORD),
        "pupil": Api(url, card.login, card.password, door="pupils"),
        "stranger": api_as(account(river.stranger).login, PASSWORD),
        "visitor": api_as(),
    }

    def call(who, thing, service, name="", about="", status=200, method="POST", **data):
        path = "/".join((*thing.getPhysicalPath()[2:], service))
        words = {"json": data} if method == "POST" else {"params": data}
        answer = programs[who].send(method, path, **words)
        assert answer.status_code == status, answer.text
        if name:
            document(name, about, answer, "2027-03")
        transaction.begin()
        return answer.json() if answer.text else None

    return call


def test_events(river, does):
    space = river.space
    made = does(
        "partner", space, "@events", "calendar-add-event",
        "Puts an event into the calendar of a place: kind `lesson`, `meeting`, `deadline` or "
        "`closed` (with `country`), hours by the clock of `zone`, or `whole_day`. Teachers, pupil "
        "admins, experts.", 201,
        title="River Tuesday", text="Bring boots.", where="At the bridge", **TUESDAY,
    )  # fmt: skip
    assert made["hours"] == "10:00–11:00 in Spain, Poland, and Italy"
    (event,) = space.objectValues()
    for who, status in (("pupil", 403), ("stranger", 404), ("visitor", 404)):
        does(who, space, "@events", status=status, title="Mine", **TUESDAY)
        does(who, event, "@edit-event", status=status, title="Mine")
    wrong = does("ana", space, "@events", status=400, title="Late", first_day="2027-02-30")
    assert list(wrong["error"]["fields"]) == ["first_day"]
    does("ana", space, "@events", status=400, title={"a": 1}, first_day=3)
    assert len(space.objectIds()) == 1
    changed = does(
        "partner", event, "@edit-event", "calendar-edit-event",
        "Changes an event; what is left out stays. Who put it in, and teacher admins.",
        begins_at="11:00", ends_at="12:30",
    )  # fmt: skip
    assert changed["title"] == "River Tuesday"
    read = does(
        "pupil", event, "", "calendar-read-event", "An event. Who may see it.", method="GET"
    )
    assert (read["begins"], read["text"]) == ("2027-03-02T10:00:00+00:00", "<p>Bring boots.</p>")
    for who in ("stranger", "visitor"):
        does(who, event, "", status=404, method="GET")
    does("ana", event, "", status=404, method="PATCH")


def test_a_month(river, does):
    event_of(river.ana, river.space, "River Tuesday")
    event_of(river.ana, river.space, "Who brings what", audience="teachers")
    holiday_of(river.jan, river.space)
    transaction.commit()
    told = does(
        "pupil", river.space, "@calendar", "calendar-month",
        "The events of a month that the reader may see, and the public holidays of the countries; "
        "days are those of the reader's own clock (`zone`).", method="GET", month="2027-03",
    )  # fmt: skip
    assert [item["title"] for item in told["items"]] == ["Winter break", "River Tuesday"]
    assert (told["previous"], told["next"]) == ("2027-02", "2027-04")
    assert {one["country"] for one in told["holidays"]} == {"ES", "IT", "PL"}
    assert does("ana", river.space, "@calendar", method="GET")["zone"] == "Europe/Madrid"
    for month in ("2027-13", "x", "2027-03-01"):
        wrong = does("ana", river.space, "@calendar", status=400, method="GET", month=month)
        assert list(wrong["error"]["fields"]) == ["month"]
    for who in ("stranger", "visitor"):
        does(who, river.space, "@calendar", status=404, method="GET")


def test_the_address_and_what_it_answers(river, does, url):
    event_of(river.ana, river.space, "River Tuesday")
    transaction.commit()
    made = does(
        "ana", river.space, "@ics", "calendar-make-address",
        "Makes the reader's own secret address of the calendar, for a calendar program; an old "
        "one ends. It is told only in this answer. Teachers, experts, observers.", 201,
    )  # fmt: skip
    does("pupil", river.space, "@ics", status=404)
    for who in ("stranger", "visitor"):
        does(who, river.space, "@ics", status=404)
    path = made["address"].removeprefix(url)
    program = Api(url)
    answer = program.get(path)
    assert answer.status_code == 200
    assert "SUMMARY:River Tuesday" in answer.text
    secret = path.rpartition("/")[2]
    assert secret not in answer.text
    told = answer.headers
    assert told["Content-Type"] == "text/calendar; charset=utf-8"
    assert told["Cache-Control"].startswith("private")
    assert told["X-Robots-Tag"] == "noindex, nofollow"
    again = program.send("GET", path, headers={"If-None-Match": told["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    does(
        "ana", river.space, "@ics-revoke", "calendar-revoke-address",
        "Ends the reader's own secret address of the calendar.", 204,
    )  # fmt: skip
    gone = program.get(path)
    assert gone.status_code == 404
    for wrong in ("@@ics", "@@ics/", f"@@ics/{secret}/more", "@@ics/x"):
        assert program.get(wrong).status_code == 404, wrong
