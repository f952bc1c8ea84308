"""Pages and forms of calendars."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.base.errors import NotAllowed
from etwinning.base.history import state_of
from etwinning.calendar.api import coming_up
from etwinning.calendar.api import edit_event
from etwinning.calendar.views import calendar
from etwinning.calendar.views.calendar import CalendarView
from etwinning.pupils.fence import is_open
from etwinning.workspaces.preflight import OTHERS_READ
from lxml import html as lxml_html
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.calendar.builders import holiday_of
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.workspaces.builders import open_to
from zoneinfo import ZoneInfo
from zope.component import getMultiAdapter

import pytest

MARCH = {"month": "2027-03"}
TYPED = {
    "title": "We measure",
    "kind": "lesson",
    "first_day": "2027-03-02",
    "begins_at": "10:00",
    "zone": "Europe/Madrid",
    "audience": "members",
}


def words_of(html) -> str:
    """Return a page with single blanks."""
    return " ".join(html.split())


def test_a_month_is_a_table_of_weeks(river):
    event_of(river.ana, river.space)
    holiday_of(river.ana, river.space)
    with log_in_as(river.ana):
        html = page(river.space, "calendar", **MARCH)
    (table,) = lxml_html.fromstring(html).xpath("//table")
    assert table.xpath("string(caption)") == "March 2027"
    assert len(table.xpath(".//th[@scope='col']")) == 7
    assert table.xpath("string((.//th//@title)[1])") == "Monday"
    assert len(table.xpath(".//tbody/tr")) == 5
    (cell,) = table.xpath(".//td[time/@datetime='2027-03-02']")
    text = words_of(cell.text_content())
    assert "Winter break" in text and "10:00 We measure" in text
    assert [
        day for day in range(1, 8)
        if "Winter break" in table.xpath(f"string(.//td[time/@datetime='2027-03-0{day}'])")
    ] == [2, 3, 4, 5]  # fmt: skip
    assert "New Year" not in html
    assert "Good Friday" in html  # 26 March 2027, from the library


def test_below_the_table_stands_the_hour_of_each_school(river):
    event_of(river.ana, river.space, begins_at="23:30", where="On the bridge")
    pupil = pupil_of(river.jan, river.space, "Iga", "PL").user_id
    with log_in_as(pupil):
        html = words_of(page(river.space, "calendar", **MARCH))
    assert "Poland</b>; beside each event" in html
    assert "23:30–00:30 in Spain" in html or "2 March, 23:30 – 3 March, 00:30 in Spain" in html
    assert "On the bridge" in html
    for words in ("@@add-event", "@@calendar-address"):
        assert words not in html


def test_months_have_neighbours_up_to_the_end(river):
    with log_in_as(river.ana):
        html = page(river.space, "calendar", month="2028-02")
        assert "29 February 2028" in html
        assert "?month=2028-01" in html and "?month=2028-03" in html
        first = page(river.space, "calendar", month="2005-01")
        assert "?month=2005-02" in first and "?month=2004-12" not in first
        last = page(river.space, "calendar", month="2100-12")
    assert "?month=2100-11" in last and "?month=2101-01" not in last


def test_what_is_no_month_shows_the_present_one_and_says_so(river):
    for month in ("2027-13", "<script>alert(1)</script>", "x" * 5_000, ["a", "b"]):
        with log_in_as(river.ana):
            html = words_of(page(river.space, "calendar", month=month))
        assert "is no month of this calendar" in html
        assert datetime.now(UTC).strftime("%Y") in html
        assert "<script>alert" not in html and "x" * 100 not in html


def test_an_empty_month_says_what_stands_here(river):
    with log_in_as(river.ana):
        html = page(river.space, "calendar", **MARCH)
        assert "No event of yours stands here yet" in html
        assert "@@add-event" in html
        assert "No event of yours stands here yet" in page(river.space, "calendar", list="")


def test_a_full_day_leads_to_the_list(river):
    for number in range(6):
        event_of(river.ana, river.space, f"Lesson {number}")
    with log_in_as(river.ana):
        tree = lxml_html.fromstring(page(river.space, "calendar", **MARCH))
    text = words_of(tree.xpath("string(//td[time/@datetime='2027-03-02'])"))
    assert "Lesson 3" in text and "Lesson 4" not in text and "2 more" in text
    assert "Lesson 5" in tree.xpath("string(//section[@aria-labelledby='agenda'])")


def test_the_list_says_that_more_comes(river, monkeypatch):
    monkeypatch.setattr(calendar, "MOST", 1)
    tomorrow = {"first_day": date.today() + timedelta(days=1)}
    event_of(river.ana, river.space, "First", **tomorrow)
    with log_in_as(river.ana):
        assert "These are the first" not in page(river.space, "calendar", list="")
        event_of(river.ana, river.space, "Second", **{**tomorrow, "begins_at": "11:00"})
        html = words_of(page(river.space, "calendar", list=""))
    assert "These are the first 1." in html and "First" in html and "Second" not in html


def test_the_list_shows_what_comes(river, monkeypatch):
    monkeypatch.setattr(CalendarView, "now", datetime(2027, 3, 1, 9, tzinfo=UTC))
    event_of(river.ana, river.space, "Soon")
    event_of(river.ana, river.space, "Over", first_day=date(2027, 2, 20))
    event_of(river.ana, river.space, "In autumn", first_day=date(2027, 10, 20))
    with log_in_as(river.ana):
        html = page(river.space, "calendar", list="")
    assert html.index("Soon") < html.index("In autumn")
    assert "Over" not in html
    assert "<table" not in html


def test_an_event_is_put_in_and_changed_in_its_forms(river, site):
    with log_in_as(river.ana):
        html = page(river.space, "add-event")
        assert 'type="time"' in html and "Europe/Madrid" in html
        assert "Europe/Helsinki" not in html and 'value="FI"' not in html
        assert "Write what it is" in page(river.space, "add-event", {**TYPED, "title": ""})
        html = page(river.space, "add-event", {**TYPED, "begins_at": "25:00"})
        assert "Write hours and minutes" in html and 'value="We measure"' in html
        assert list(river.space.objectIds()) == []
        page(river.space, "add-event", {**TYPED, "audience": "teachers"})
        (event,) = river.space.objectValues()
        assert where(site) == event.absolute_url()
        assert state_of(event) == "teachers"
        html = page(event, "edit-event")
        assert 'value="10:00"' in html and 'value="2027-03-02"' in html
        page(event, "edit-event", {**TYPED, "title": "We do not measure", "ends_at": "12:00"})
        assert (event.title, event.ends.hour) == ("We do not measure", 11)
        assert 'aria-current="true"' in page(event, "share")


def test_the_page_of_an_event(river):
    event = event_of(
        river.ana, river.space, text="Bring boots.", where="At the bridge",
        link="https://meet.example.org/rivers",
    )  # fmt: skip
    pupil = pupil_of(river.ana, river.space).user_id
    with log_in_as(pupil):
        html = words_of(page(event))
    for words in (
        "2 March 2027", "10:00–11:00 in Spain, Poland, and Italy", "At the bridge", "Bring boots.",
        'href="https://meet.example.org/rivers"', "noopener noreferrer", "meet.example.org</b>",
        "@@calendar?month=2027-03",
    ):  # fmt: skip
        assert words in html, words
    for words in ("<iframe", "@@edit-event", "@@throw-away"):
        assert words not in html
    with log_in_as(river.ana):
        html = page(event)
    assert "@@edit-event" in html and "@@throw-away" in html


def test_who_wrote_what_others_read_is_told_why_it_is_changed_by_admins_only(river):
    event = event_of(river.partner, river.space)
    publish(river)
    with log_in_as(river.ana):
        open_to(event, "etwinners")
    with log_in_as(river.partner), pytest.raises(NotAllowed) as refusal:
        edit_event(event, title="Mine")
    assert refusal.value.reason == OTHERS_READ


def test_a_closed_place_is_only_read(river):
    event = event_of(river.ana, river.space)
    close(river)
    with log_in_as(river.ana):
        for html in (page(river.space, "calendar", **MARCH), page(event)):
            assert "We measure" in html
            for words in ("@@add-event", "@@edit-event", "@@throw-away"):
                assert words not in html


def test_an_event_is_thrown_away_and_the_bin_calls_it_an_event(river, site):
    event = event_of(river.ana, river.space)
    with log_in_as(river.ana):
        page(event, "throw-away", {})
        assert where(site).endswith("/@@calendar")
        html = words_of(page(river.space, "bin"))
    assert "We measure" in html and "Event" in html


def test_strangers_see_in_a_published_place_what_is_for_them(river):
    publish(river)
    event_of(river.ana, river.space, "among us")
    event_of(river.ana, river.space, "for the world", audience="public", confirmed=True)
    with log_in_as(river.stranger):
        html = page(river.space, "calendar", **MARCH)
    assert "for the world" in html and "among us" not in html
    for words in ("@@add-event", "@@calendar-address"):
        assert words not in html


def test_the_address_is_shown_once(river, site):
    with log_in_as(river.ana):
        assert "You have no address" in page(river.space, "calendar-address")
        html = page(river.space, "calendar-address", {"step": "make"})
        (address,) = lxml_html.fromstring(html).xpath("//input[@id='address']/@value")
        assert html.count(address.rpartition("/")[2]) == 1
        assert site.REQUEST.response.getHeader("Cache-Control") == "no-store"
        again = page(river.space, "calendar-address")
        assert "@@ics" not in again and "You have had an address since" in words_of(again)
        page(river.space, "calendar-address", {"step": "revoke"})
        assert "You have no address" in page(river.space, "calendar-address")
        assert "Choose what should happen" in page(river.space, "calendar-address", {"step": "x"})


def test_the_front_page_says_what_comes(river):
    now = datetime(2027, 3, 24, 9, tzinfo=UTC)
    event_of(river.ana, river.space, "River Wednesday", first_day=date(2027, 3, 24))
    event_of(river.ana, river.space, "After Easter", first_day=date(2027, 3, 30))
    event_of(river.ana, river.space, "Far away", first_day=date(2027, 7, 1))
    pupil = pupil_of(river.ana, river.space).user_id
    for person in (river.ana, pupil):
        with log_in_as(person):
            home = getMultiAdapter((river.space, river.space.REQUEST), name="view")
            lines = [line["title"] for line in coming_up(river.space, home, now)]
            assert lines == ["River Wednesday", "Good Friday", "Easter Sunday"]
    today = datetime.now(ZoneInfo("Europe/Madrid")).date()
    event_of(river.ana, river.space, "Today", first_day=today, whole_day=True)
    for person in (river.ana, pupil):
        with log_in_as(person):
            html = page(river.space)
            assert "Coming up" in html and "Today" in html
            assert html.count("etw-tile") <= 8


def test_what_pupils_may_open(river):
    event = event_of(river.ana, river.space)
    pupil = pupil_of(river.ana, river.space).user_id
    request = river.space.REQUEST
    for thing, name, opens in (
        (river.space, "calendar", True),
        (river.space, "add-event", True),
        (event, "view", True),
        (event, "edit-event", True),
        (river.space, "calendar-address", False),
    ):
        assert is_open(getMultiAdapter((thing, request), name=name), pupil) is opens, name
