"""The secret address of a calendar, and what it answers."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import retire
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.calendar import feed as feeds
from etwinning.calendar.api import address_made
from etwinning.calendar.api import edit_event
from etwinning.calendar.api import feed_of
from etwinning.calendar.api import make_address
from etwinning.calendar.api import revoke_address
from etwinning.limits.api import Budget
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.records.api import shelf
from icalendar import Calendar
from plone import api
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.calendar.builders import holiday_of
from tests.pages import forget_answers
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat

import pytest

NOW = datetime(2027, 3, 1, 8, tzinfo=UTC)


def secret_of(user_id, place):
    """Return the secret of a new address of a person."""
    forget_answers(place.REQUEST)
    with log_in_as(user_id):
        return make_address(place).rpartition("/")[2]


def events(secret):
    """Return the events of a feed by title."""
    found = Calendar.from_ical(feed_of(secret, NOW).body).walk("VEVENT")
    return {str(event["summary"]): event for event in found}


def test_a_feed_holds_what_the_person_sees(river):
    event_of(river.ana, river.space, "for all", where="At the bridge", text="Ask Ana",
             link="https://meet.example.org/rivers")  # fmt: skip
    event_of(river.ana, river.space, "for teachers", audience="teachers")
    holiday_of(river.jan, river.space, "break")
    observer = seat(None, river.space, "Observer", kind="guest", roles=())
    teacher = secret_of(river.partner, river.space)
    assert set(events(teacher)) == {"for all", "for teachers", "break"}
    assert set(events(secret_of(observer, river.space))) == {"for all", "break"}


def test_an_event_is_told_as_rfc_5545_wants_it_and_names_nobody(river):
    event = event_of(river.ana, river.space, where="At the bridge", text="Ask Ana",
                     link="https://meet.example.org/rivers")  # fmt: skip
    holiday_of(river.jan, river.space)
    secret = secret_of(river.ana, river.space)
    found = events(secret)
    one, free = found["We measure"], found["Winter break"]
    assert one["dtstart"].to_ical() == b"20270302T090000Z"
    assert one["dtend"].to_ical() == b"20270302T100000Z"
    assert (free["dtstart"].dt, free["dtend"].dt) == (date(2027, 3, 2), date(2027, 3, 6))
    assert one["uid"] == f"{event.UID()}@calendar.etwinning"
    for name in ("dtstamp", "last-modified", "location", "url"):
        assert name in one
    body = feed_of(secret, NOW).body.decode()
    for words in ("Ask Ana", "meet.example.org", "ORGANIZER", "DESCRIPTION", river.ana):
        assert words not in body


def test_a_feed_reaches_from_ninety_days_ago_to_four_hundred_days_ahead(river):
    for day in (date(2026, 11, 1), date(2026, 12, 10), date(2028, 3, 30), date(2028, 5, 1)):
        event_of(river.ana, river.space, str(day), first_day=day)
    assert set(events(secret_of(river.ana, river.space))) == {"2026-12-10", "2028-03-30"}


def test_a_feed_stays_the_same_until_an_event_changes(river):
    event = event_of(river.ana, river.space)
    secret = secret_of(river.ana, river.space)
    first = feed_of(secret, NOW)
    assert feed_of(secret, NOW.replace(hour=9)) == first
    with log_in_as(river.ana):
        edit_event(event, title="We do not measure")
    later = feed_of(secret, NOW)
    assert later.etag != first.etag
    assert events(secret)["We do not measure"]["uid"] == f"{event.UID()}@calendar.etwinning"


def test_an_address_is_kept_hashed_and_a_new_one_ends_the_old(river):
    first = secret_of(river.ana, river.space)
    assert len(first) == 43
    store = shelf("calendar")
    assert first not in repr(list(store.addresses.items()))
    second = secret_of(river.ana, river.space)
    assert feed_of(first, NOW) is None
    assert feed_of(second, NOW) is not None
    assert len(store.addresses) == len(store.own) == 1


def test_an_address_is_ended(river):
    secret = secret_of(river.ana, river.space)
    with log_in_as(river.ana):
        assert address_made(river.space)
        revoke_address(river.space)
        revoke_address(river.space)
        assert not address_made(river.space)
    assert feed_of(secret, NOW) is None
    assert feed_of("", NOW) is None
    assert feed_of("x" * 43, NOW) is None


def test_who_may_have_an_address(site, river):
    for role in river.space.place_roles:
        kind = "pupil" if role.startswith("Pupil") else "guest"
        one = seat(site, river.space, role, kind=kind, roles=())
        if role in ("TeacherAdmin", "TeacherMember", "Expert", "Observer"):
            assert secret_of(one, river.space)
        else:
            with pytest.raises(NotAllowed):
                secret_of(one, river.space)
    with pytest.raises(NotAllowed):
        secret_of(river.stranger, river.space)


def test_who_leaves_reads_no_more_even_after_coming_back(river):
    secret = secret_of(river.partner, river.space)
    role = role_in(river.space, river.partner)
    leave(river.space, river.partner)
    assert feed_of(secret, NOW) is None
    join(river.space, river.partner, role)
    assert feed_of(secret, NOW) is None


def test_nobody_has_an_address_of_a_place_that_is_gone(river):
    secret = secret_of(river.partner, river.space)
    as_house(api.content.delete, river.space)
    assert feed_of(secret, NOW) is None
    assert len(shelf("calendar").addresses) == len(shelf("calendar").own) == 0


def test_without_the_role_or_with_a_closed_account_one_reads_no_more(river):
    partner, jan = (secret_of(one, river.space) for one in (river.partner, river.jan))
    join(river.space, river.partner, "Guest")
    as_house(deactivate, river.jan)
    forget_answers(river.space.REQUEST)
    assert feed_of(partner, NOW) is feed_of(jan, NOW) is None


def test_of_a_retired_account_nothing_stays(river):
    secret_of(river.partner, river.space)
    kept = secret_of(river.ana, river.space)
    as_house(retire, river.partner)
    store = shelf("calendar")
    assert [found.user_id for found in store.addresses.values()] == [river.ana]
    assert len(store.own) == 1
    assert feed_of(kept, NOW) is not None


def test_a_closed_place_is_read_and_gives_no_new_address(river):
    secret = secret_of(river.partner, river.space)
    close(river)
    assert feed_of(secret, NOW) is not None
    with pytest.raises(WrongState):
        secret_of(river.partner, river.space)
    with log_in_as(river.partner):
        revoke_address(river.space)
    assert feed_of(secret, NOW) is None


def test_a_hidden_place_answers_nobody_and_nobody_is_asked_too_often(river, monkeypatch):
    monkeypatch.setattr(feeds, "READING", Budget("calendar:feed", 1, 3600, "Too often"))
    secret, other = (secret_of(one, river.space) for one in (river.ana, river.jan))
    assert feed_of(secret, NOW)
    with pytest.raises(TooMany):
        feed_of(secret, NOW)
    close(river, "flag")
    assert feed_of(other, NOW) is None
