"""Events: put into a calendar, changed, listed, thrown away; who may what."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.calendar.api import add_event
from etwinning.calendar.api import coming
from etwinning.calendar.api import edit_event
from etwinning.calendar.api import events_in
from etwinning.calendar.api import line_of
from etwinning.calendar.api import standpoint
from etwinning.calendar.api import typed_of
from etwinning.calendar.events import IEventAdded
from etwinning.calendar.events import IEventEdited
from etwinning.calendar.permissions import EDIT_EVENT
from etwinning.calendar.shown import hours
from etwinning.schools.api import survivor_of
from etwinning.search.interfaces import ISearchable
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import Due
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.interfaces import IDue
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.calendar.builders import holiday_of
from tests.calendar.builders import WORDS
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from tests.workspaces.builders import open_to
from tests.workspaces.builders import sees
from zope.component import getGlobalSiteManager
from zope.component import provideHandler
from zope.interface import implementer

import pytest

MARCH = date(2027, 3, 1), date(2027, 3, 31)
MADRID = "Europe/Madrid"
NOW = datetime(2027, 2, 20, 9, tzinfo=UTC)
KEEP = (EDIT_EVENT, SHARE_PAGE, THROW_AWAY)
BAD = (
    ({"title": " "}, "title"),
    ({"title": "x" * 151}, "title"),
    ({"text": "x" * 2_001}, "text"),
    ({"first_day": None}, "first_day"),
    ({"first_day": "2027-02-30"}, "first_day"),
    ({"first_day": "2028-02-30"}, "first_day"),
    ({"first_day": "1999-01-01"}, "first_day"),
    ({"first_day": "2127-01-01"}, "first_day"),
    ({"begins_at": ""}, "begins_at"),
    ({"begins_at": "25:00"}, "begins_at"),
    ({"first_day": "2027-03-28", "begins_at": "02:30"}, "begins_at"),
    ({"ends_at": "09:00"}, "ends_at"),
    ({"last_day": "2027-03-01"}, "last_day"),
    ({"last_day": "2027-06-01"}, "last_day"),
    ({"last_day": "9999-12-31", "whole_day": True}, "last_day"),
    ({"whole_day": True, "last_day": "2027-03-01"}, "last_day"),
    ({"whole_day": True, "last_day": "2027-05-01"}, "last_day"),
    ({"kind": "party"}, "kind"),
    ({"kind": "closed", "whole_day": True}, "country"),
    ({"kind": "closed", "whole_day": True, "country": "FI"}, "country"),
    ({"zone": "Mars/Olympus"}, "zone"),
    ({"link": "http://meet.example.org/"}, "link"),
    ({"link": "javascript:alert(1)"}, "link"),
)


@pytest.fixture
def told():
    """What the room tells while a test runs."""
    found = []
    for interface in (IEventAdded, IEventEdited):
        provideHandler(found.append, [interface])
    yield found
    for interface in (IEventAdded, IEventEdited):
        getGlobalSiteManager().unregisterHandler(found.append, [interface])


def titles(user_id, place, first=MARCH[0], last=MARCH[1], zone=MADRID):
    """Return the titles of what a person sees on some days."""
    forget_answers(place.REQUEST)
    with log_in_as(user_id):
        return [line.title for line in events_in(place, first, last, zone)]


def fields_refused(river, words):
    """Return the fields at which an event with these words is refused."""
    try:
        event_of(river.ana, river.space, **words)
    except BadInput as refusal:
        return list(refusal.fields)
    return []


def seats(site, river):
    """Dict of role -> a person with it."""
    people = {"TeacherAdmin": river.jan, "TeacherMember": river.partner}
    for role in river.space.place_roles:
        if role not in people:
            kind = "pupil" if role.startswith("Pupil") else "guest"
            people[role] = seat(site, river.space, role, kind=kind, roles=())
    return people


def test_an_event_is_put_into_the_calendar_and_told_once(river, told):
    event = event_of(river.ana, river.space, text="Bring boots.", where="At the bridge")
    assert (event.begins, event.ends) == (
        datetime(2027, 3, 2, 9, tzinfo=UTC),
        datetime(2027, 3, 2, 10, tzinfo=UTC),
    )
    assert state_of(event) == "members"
    assert event.text == "<p>Bring boots.</p>"
    assert [one.object.UID() for one in told] == [event.UID()]
    with log_in_as(river.ana):
        (line,) = events_in(river.space, *MARCH, MADRID)
    assert (line.title, line.where, line.audience) == ("We measure", "At the bridge", "members")
    assert line == line_of(event)
    found = ISearchable(event).document()
    assert (found["kind"], found["text"]) == ("event", "Bring boots. At the bridge")
    assert found["facets"] == {"place": [river.space.UID()]}


def test_bad_input_is_refused_at_its_field_and_nothing_is_written(river, told):
    refused = [(words, fields_refused(river, words)) for words, _field in BAD]
    assert refused == [(words, [field]) for words, field in BAD]
    assert list(river.space.objectIds()) == []
    assert told == []


def test_without_an_end_it_lasts_an_hour_and_a_deadline_not_at_all_by_the_writers_clock(river):
    lesson = event_of(river.ana, river.space)
    deadline = event_of(river.ana, river.space, kind="deadline")
    assert (lesson.ends - lesson.begins).seconds == 3600
    assert deadline.ends == deadline.begins
    pupil = pupil_of(river.jan, river.space, "Iga", "PL").user_id
    guest = seat(None, river.space, "Expert", kind="guest", roles=())
    for user_id, zone in ((river.jan, "Europe/Warsaw"), (pupil, "Europe/Warsaw"), (guest, MADRID)):
        with log_in_as(user_id):
            assert standpoint(river.space).zone == zone
    event = event_of(river.jan, river.space, zone="")
    assert event.zone == "Europe/Warsaw"
    assert standpoint(river.space).zones == (MADRID, "Europe/Warsaw", "Europe/Rome")


def test_of_two_schools_of_a_country_each_has_its_own_clock(river):
    one, other, _third = (survivor_of(party.school) for party in river.project.members)
    other.country, other.region = one.country, "Islas Canarias"
    for user_id, zone in ((river.ana, MADRID), (river.jan, "Atlantic/Canary")):
        with log_in_as(user_id):
            assert standpoint(river.space).zone == zone
    assert standpoint(river.space).zones == (MADRID, "Atlantic/Canary", "Europe/Rome")
    assert standpoint(river.space).countries == ("ES", "IT")


def test_a_holiday_is_on_the_same_days_wherever_one_lives(river):
    event = holiday_of(river.jan, river.space, zone="Europe/Warsaw")
    line = line_of(event)
    for zone in ("Atlantic/Azores", "Asia/Tbilisi"):
        assert line.days(zone) == (date(2027, 3, 2), date(2027, 3, 5))
        assert titles(river.ana, river.space, date(2027, 3, 5), date(2027, 3, 5), zone)
        assert not titles(river.ana, river.space, date(2027, 3, 6), date(2027, 3, 6), zone)


def test_a_month_holds_what_touches_it_and_nothing_else(river):
    for title, words in {
        "before": {"first_day": date(2027, 2, 28)},
        "into": {"first_day": date(2027, 2, 20), "last_day": date(2027, 3, 1), "ends_at": "12:00"},
        "out of": {"first_day": date(2027, 3, 31), "last_day": date(2027, 4, 2)},
        "through": {"first_day": date(2027, 2, 10), "last_day": date(2027, 4, 5)},
        "after": {"first_day": date(2027, 4, 1)},
        "last hour": {"first_day": date(2027, 3, 31), "begins_at": "23:30"},
    }.items():
        event_of(river.ana, river.space, title, **words)
    other = party(river.space.aq_parent.aq_parent, "Another river")
    event_of(other.ana, other.space, "elsewhere")
    assert titles(river.ana, river.space) == ["through", "into", "out of", "last hour"]
    assert "last hour" in titles(
        river.ana, river.space, date(2027, 4, 1), date(2027, 4, 30), "Europe/Helsinki"
    )


def test_what_is_over_is_not_coming(river):
    event_of(river.ana, river.space, "this hour")
    holiday_of(river.ana, river.space, "this week")
    event_of(river.ana, river.space, "in a year", first_day=date(2028, 3, 31))
    event_of(river.ana, river.space, "later than that", first_day=date(2028, 4, 2))

    def after(*moment):
        with log_in_as(river.ana):
            found = coming(river.space, MADRID, datetime(*moment, tzinfo=UTC))
        return [line.title for line in found]

    assert after(2027, 3, 2, 9, 30) == ["this week", "this hour", "in a year"]
    assert after(2027, 3, 2, 10, 30) == ["this week", "in a year"]
    assert after(2027, 3, 6, 0, 30) == ["in a year"]


@implementer(IDue)
class Tasks:
    """A tool that has a day and two moments."""

    def due(self, place, first, last):
        """Tell them, whatever days are asked for."""
        days = (
            ("A task", "deadline", date(2027, 3, 2), None),
            ("A call", "meeting", datetime(2027, 3, 2, 8, tzinfo=UTC), None),
            ("At night", "meeting", datetime(2027, 3, 2, 23, 30, tzinfo=UTC), None),
        )
        return [
            Due(title, title, f"http://x/{title}", kind, begins, "members", NOW, ends)
            for title, kind, begins, ends in days
        ]


def test_what_is_due_in_a_place_stands_among_its_events(river):
    event_of(river.ana, river.space)
    registry = getGlobalSiteManager()
    registry.registerUtility(Tasks(), IDue, "tests")
    try:
        with log_in_as(river.ana):
            task, call, *_rest = events_in(river.space, *MARCH, MADRID)
        found = titles(river.ana, river.space), titles(river.ana, river.space, zone="Asia/Tbilisi")
        on_tuesday = titles(river.ana, river.space, date(2027, 3, 2), date(2027, 3, 2))
        some = events_in(river.space, *MARCH, MADRID, 2)
    finally:
        registry.unregisterUtility(None, IDue, "tests")

    assert found[0] == found[1] == ["A task", "A call", "We measure", "At night"]
    assert on_tuesday == ["A task", "A call", "We measure"]
    assert (task.whole_day, task.days("Asia/Tbilisi")) == (True, (date(2027, 3, 2),) * 2)
    assert [line.title for line in some] == ["A task", "A call"]
    assert hours(call, (MADRID,), MADRID, "en") == [("09:00", "Spain")]


def test_an_event_is_changed_and_what_is_not_named_stays(river, told):
    event = event_of(river.ana, river.space, text="Bring boots.", ends_at="11:30")
    told.clear()
    with log_in_as(river.jan):
        edit_event(event, begins_at="11:00", title="We measure again")
    assert typed_of(event) == {
        "title": "We measure again",
        "kind": "lesson",
        "country": "",
        "first_day": date(2027, 3, 2),
        "last_day": None,
        "whole_day": False,
        "begins_at": "11:00",
        "ends_at": "11:30",
        "zone": MADRID,
        "where": "",
        "link": "",
        "text": "Bring boots.",
    }
    assert titles(river.ana, river.space) == ["We measure again"]
    assert len(told) == 1
    with log_in_as(river.jan), pytest.raises(BadInput):
        edit_event(event, begins_at="12:00")
    assert event.begins == datetime(2027, 3, 2, 10, tzinfo=UTC)
    with log_in_as(river.ana):
        edit_event(event, first_day=date(2027, 5, 4))
    assert titles(river.ana, river.space) == []
    may = date(2027, 5, 1), date(2027, 5, 31)
    assert titles(river.ana, river.space, *may) == ["We measure again"]


def test_who_may_what_is_in_the_matrix(site, river):
    people = seats(site, river)
    event = event_of(river.ana, river.space)
    makers = {role for role, one in people.items() if _may_add(one, river.space)}
    keepers = {
        role for role, one in people.items() if all(can(one, what, event) for what in KEEP)
    }
    some = {role for role, one in people.items() if any(can(one, what, event) for what in KEEP)}
    readers = {role for role, one in people.items() if sees(one, event)}
    assert makers == {"TeacherAdmin", "TeacherMember", "PupilAdmin", "Expert"}
    assert keepers == some == {"TeacherAdmin"}
    assert readers == set(people) - {"Guest", "Parent"}
    for nobody in (river.stranger, ""):
        assert not sees(nobody, event)
    for person in (river.partner, river.stranger):
        with log_in_as(person), pytest.raises(NotAllowed):
            edit_event(event, title="Mine")
    assert event.title == "We measure"
    for role in makers:
        own = event_of(people[role], river.space, role)
        assert all(can(people[role], what, own) for what in KEEP), role


def _may_add(user_id, place):
    forget_answers(place.REQUEST)
    try:
        event_of(user_id, place, "mine")
    except NotAllowed:
        return False
    return True


def test_each_audience_reads_its_events(river):
    publish(river)
    card = pupil_of(river.ana, river.space)
    for audience in ("draft", "teachers", "members"):
        event_of(river.ana, river.space, audience, audience=audience)
    for audience in ("etwinners", "public"):
        with pytest.raises(Unmet):
            event_of(river.ana, river.space, audience, audience=audience)
        event_of(river.ana, river.space, audience, audience=audience, confirmed=True)
    seen = {
        river.partner: {"draft", "teachers", "members", "etwinners", "public"},
        card.user_id: {"members", "etwinners", "public"},
        river.stranger: {"etwinners", "public"},
    }
    for person, names in seen.items():
        assert set(titles(person, river.space)) == names
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        add_event(river.space, title="x", audience="public", confirmed=True, **WORDS)


def test_before_others_see_it_one_reads_what_stands_in_it(river):
    publish(river)
    pupil_of(river.ana, river.space, "Brais")
    event = event_of(river.ana, river.space, text="<p>Ask Brais-01 (ES)</p>", where="a@b.example")
    with log_in_as(river.ana):
        found = {one.kind for one in preflight(event, "public").findings}
        open_to(event, "public")
    assert {"name", "email"} <= found
    assert titles(river.stranger, river.space) == ["We measure"]


@pytest.mark.parametrize("how", ["close", "archive", "flag"])
def test_nothing_is_written_in_a_closed_place(river, how):
    event = event_of(river.ana, river.space)
    if how == "archive":
        close(river)
    close(river, how)
    with log_in_as(river.ana):
        with pytest.raises(WrongState):
            add_event(river.space, title="Late", **WORDS)
        with pytest.raises(WrongState):
            edit_event(event, title="Late")
    assert len(river.space.objectIds()) == 1


def test_an_event_goes_into_the_bin_and_comes_back_into_its_month(river):
    event = event_of(river.ana, river.space)
    uid = event.UID()
    with log_in_as(river.ana):
        throw_away(event)
        assert titles(river.ana, river.space) == []
        bring_back(river.space, uid)
    assert titles(river.ana, river.space) == ["We measure"]


def test_a_day_named_twice_is_one_day(river):
    event = event_of(river.ana, river.space, last_day=date(2027, 3, 2))
    assert (event.ends - event.begins).seconds == 3600
    several = event_of(river.ana, river.space, last_day=date(2027, 3, 4))
    assert several.ends == datetime(2027, 3, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize("begins_at", ["08:00", "12:00"])
def test_a_deadline_is_moved_and_stays_a_moment(river, begins_at):
    event = event_of(river.ana, river.space, kind="deadline")
    with log_in_as(river.ana):
        edit_event(event, begins_at=begins_at)
    assert event.begins == event.ends
    assert (typed_of(event)["begins_at"], typed_of(event)["ends_at"]) == (begins_at, "")


@pytest.mark.parametrize(
    ("begins_at", "ends_at", "minutes"),
    [("01:30", "02:30", 60), ("02:10", "02:40", 30), ("02:50", "02:10", 20), ("02:30", "", 60)],
)
def test_where_an_hour_comes_twice_it_ends_at_the_first_that_can_be(
    river, begins_at, ends_at, minutes
):
    day = date(2027, 10, 31)
    event = event_of(
        river.ana, river.space, first_day=day, begins_at=begins_at, ends_at=ends_at
    )
    assert (event.ends - event.begins).seconds == minutes * 60
    with log_in_as(river.ana):
        edit_event(event, title="We measure again")
    assert (event.ends - event.begins).seconds == minutes * 60
