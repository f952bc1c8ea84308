"""Online meetings: what offices allow, who opens them, who sees them, when they go."""

from Acquisition import aq_base
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.base.words import ZONE
from etwinning.calendar.api import coming
from etwinning.calendar.api import feed_of
from etwinning.calendar.api import make_address
from etwinning.calendar.shown import hours_said
from etwinning.jobs.api import run_due
from etwinning.meetings.api import choices
from etwinning.meetings.api import close_meeting
from etwinning.meetings.api import join
from etwinning.meetings.api import keep_provider
from etwinning.meetings.api import meetings_of
from etwinning.meetings.api import open_meeting
from etwinning.meetings.api import providers_of
from etwinning.meetings.api import withdraw_provider
from etwinning.meetings.events import IMeetingClosed
from etwinning.meetings.events import IMeetingOpened
from etwinning.meetings.rules import KEPT
from etwinning.meetings.rules import LATE
from etwinning.meetings.tools import MeetingNews
from etwinning.records.api import shelf
from etwinning.support.api import office
from etwinning.workspaces.api import due_in
from etwinning.workspaces.api import news_of
from icalendar import Calendar
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.meetings.builders import JITSI
from tests.meetings.builders import join_by
from tests.meetings.builders import JWT_SECRET
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.meetings.builders import signing_of
from tests.meetings.builders import TOKENS
from tests.meetings.servers import SECRET
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from time import time
from zope.event import notify
from zope.i18n import translate
from zope.lifecycleevent import ObjectRemovedEvent

import pytest

MADRID = "Europe/Madrid"
OPEN = {"title": "Open room", "kind": "jitsi", "address": JITSI}


@pytest.mark.parametrize("code,duty", [("ES", "Head"), ("ES", "SiteEditor"), ("EU", "Head")])
def test_an_office_keeps_its_list(site, code, duty):
    spain = office("ES")
    with log_in_as(officer(code, duty)):
        keep_provider(spain, **OPEN)
        keep_provider(spain, **{**OPEN, "address": f"{JITSI}/", "title": "Written anew"})
        assert [(one.title, one.address) for one in providers_of(spain)] == [
            ("Written anew", JITSI)
        ]
        withdraw_provider(spain, address=JITSI)
        assert providers_of(spain) == []
    with for_the_house("a test"):
        found = [one for one in audited(spain) if "meetings" in one["action"]]
    verbs = ["withdraw", "keep", "keep"]
    assert [one["action"] for one in found] == [f"meetings:provider:{verb}" for verb in verbs]
    assert [one["details"]["address"] for one in found] == [JITSI] * 3


def test_a_server_has_one_address_however_it_is_typed(site):
    spain, typed = office("ES"), "HTTPS://Meet.Example.ORG:443/"
    with log_in_as(officer("ES", "Head")):
        keep_provider(spain, **OPEN)
        keep_provider(spain, **{**OPEN, "address": typed})
        keep_provider(spain, **{**OPEN, "address": "https://meet.example.org/Our-Rooms"})
        assert [one.address for one in providers_of(spain)] == [JITSI, f"{JITSI}/Our-Rooms"]
        withdraw_provider(spain, address=typed)
        withdraw_provider(spain, address="https://MEET.example.org/Our-Rooms/")
        assert providers_of(spain) == []


@pytest.mark.parametrize("code,duty", [("ES", "Validator"), ("PL", "Head"), ("ES", "Auditor")])
def test_nobody_else_keeps_or_reads_the_list(site, code, duty):
    provider_of("ES")
    with log_in_as(officer(code, duty)):
        for verb in (
            lambda: keep_provider(office("ES"), **OPEN),
            lambda: withdraw_provider(office("ES"), address=JITSI),
            lambda: providers_of(office("ES")),
        ):
            with pytest.raises(NotAllowed):
                verb()
    with log_in_as(officer("ES", "Head")):
        assert len(providers_of(office("ES"))) == 1


@pytest.mark.parametrize(
    "wrong,field",
    [
        ({"address": "http://meet.example.org"}, "address"),
        ({"address": "http://localhost:8080"}, "address"),
        ({"address": "https://localhost"}, "address"),
        ({"address": "https://10.0.0.1"}, "address"),
        ({"address": "https://user:word@meet.example.org"}, "address"),
        ({"address": "https://meet.example.org/?x=1"}, "address"),
        ({"address": "javascript:alert(1)"}, "address"),
        ({"address": f"https://{'a' * 64}.example.org"}, "address"),
        ({"address": "https://meet.example.org:99999"}, "address"),
        ({"kind": "bbb"}, "secret"),
        ({"kind": "bbb", "secret": "too short"}, "secret"),
        ({"kind": "bbb", "secret": SECRET, "app_id": "x"}, "app_id"),
        ({"app_id": "etwinning"}, "secret"),
        ({"secret": SECRET}, "app_id"),
        ({"kind": "skype"}, "kind"),
        ({"title": ""}, "title"),
    ],
)
def test_what_is_no_server_is_refused_and_nothing_kept(site, wrong, field):
    with log_in_as(officer("ES", "Head")):
        with pytest.raises(BadInput) as refused:
            keep_provider(office("ES"), **{**OPEN, **wrong})
        assert list(refused.value.fields) == [field]
        assert providers_of(office("ES")) == []


def test_the_central_office_has_no_list_and_no_list_is_endless(site, monkeypatch):
    with pytest.raises(WrongState):
        provider_of("EU")
    monkeypatch.setattr("etwinning.meetings.providers.MOST", 1)
    provider_of("ES")
    with pytest.raises(BadInput):
        provider_of("ES", TOKENS)
    provider_of("ES", title="Written anew")


def test_a_place_chooses_from_the_lists_of_its_countries(river):
    provider_of("ES")
    provider_of("PL")
    signing_of("IT")
    provider_of("FR", "https://meet.example.fr")

    found = [(one.provider.address, one.allowed, one.others) for one in choices(river.space)]
    assert found == [
        (JITSI, ("ES", "PL"), ("IT",)),
        (TOKENS, ("IT",), ("ES", "PL")),
    ]


def test_of_a_server_on_two_lists_the_one_with_a_secret_counts(river):
    provider_of("ES", TOKENS)
    signing_of("PL")

    (choice,) = choices(river.space)
    assert choice.provider.secret == JWT_SECRET


def test_a_teacher_admin_opens_and_takes_away_and_it_is_told_once(river):
    provider_of("ES")
    with told(IMeetingOpened) as opened, told(IMeetingClosed) as closed:
        meeting = meeting_by(river.jan, river.space)
        with log_in_as(river.ana):
            assert [one.title for one in meetings_of(river.space)] == ["Our rivers"]
            close_meeting(meeting)
            assert meetings_of(river.space) == []
    assert (len(opened), len(closed)) == (1, 1)
    with for_the_house("a test"):
        lines = audited(IUUID(meeting))
    actions = [line["action"] for line in lines]
    assert actions == ["meetings:meeting:close", "meetings:meeting:open"]
    assert lines[1]["details"]["provider"] == JITSI


def test_a_meeting_has_an_hour_in_brussels(river):
    provider_of("ES")
    day = date.today() + timedelta(days=3)
    meeting = meeting_by(river.ana, river.space, day=day, time="14:30")

    begins = datetime.fromtimestamp(meeting.begins, UTC).astimezone(ZONE)
    assert (begins.date(), begins.hour, begins.minute) == (day, 14, 30)


@pytest.mark.parametrize(
    "wrong,field",
    [
        ({"title": "x"}, "title"),
        ({"provider": "https://evil.example"}, "provider"),
        ({"provider": ""}, "provider"),
        ({"day": date.today() + timedelta(days=2)}, "time"),
        ({"time": "14:30"}, "day"),
        ({"day": date.today() + timedelta(days=2), "time": "noon"}, "time"),
        ({"day": date.today() - timedelta(days=2), "time": "14:30"}, "day"),
        ({"day": date.today() + timedelta(days=370), "time": "14:30"}, "day"),
        ({"day": date(9999, 1, 1), "time": "14:30"}, "day"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(river, wrong, field):
    provider_of("ES")
    words = {"title": "Our rivers", "provider": JITSI, **wrong}
    with log_in_as(river.ana):
        with pytest.raises(BadInput) as refused:
            open_meeting(river.space, **words)
        assert list(refused.value.fields) == [field]
        assert meetings_of(river.space) == []


def test_teachers_and_experts_join_and_teacher_admins_alone_look_after_it(site, river, meeting):
    expert = seat(site, river.space, "Expert", kind="guest", roles=())
    for one in (river.partner, expert):
        assert join_by(one, meeting).startswith(f"{JITSI}/{meeting.room}#")
        with log_in_as(one):
            assert len(meetings_of(river.space)) == 1
            for verb in (
                lambda: close_meeting(meeting),
                lambda: open_meeting(river.space, title="Mine", provider=JITSI),
            ):
                with pytest.raises(NotAllowed):
                    verb()


def test_pupils_visitors_and_strangers_have_none(site, river, meeting):
    publish(river)
    others = [pupil_of(river.ana, river.space).user_id, river.stranger, officer("ES", "Head")]
    for role in ("Guest", "Parent", "Observer"):
        others.append(seat(site, river.space, role, kind="guest", roles=()))
    for one in others:
        with pytest.raises(NotAllowed):
            join_by(one, meeting)
        with log_in_as(one), pytest.raises(NotAllowed):
            meetings_of(river.space)


@pytest.mark.parametrize("how", ["close", "flag"])
def test_in_a_closed_place_nobody_opens_or_joins(river, meeting, how):
    close(river, how)
    for verb in (
        lambda: join(meeting),
        lambda: close_meeting(meeting),
        lambda: open_meeting(river.space, title="Mine", provider=JITSI),
    ):
        forget_answers(river.space.REQUEST)
        with log_in_as(river.ana), pytest.raises(WrongState):
            verb()


def test_a_server_that_no_list_has_any_more_is_gone(river, meeting):
    for code, goes in (("ES", True), ("PL", False)):
        with log_in_as(officer(code, "Head")):
            withdraw_provider(office(code), address=JITSI)
        if goes:
            assert join_by(river.ana, meeting)
    with pytest.raises(WrongState):
        join_by(river.ana, meeting)


def test_news_name_a_meeting_to_those_who_may_join(river, meeting):
    def news(user_id):
        forget_answers(river.space.REQUEST)
        with log_in_as(user_id):
            return [line.url for line in news_of(river.space, 9)]

    assert meeting.absolute_url() in news(river.partner)
    assert meeting.absolute_url() not in news(pupil_of(river.ana, river.space).user_id)


def test_a_calendar_shows_the_hour_of_a_meeting_to_those_who_may_join(river, meeting):
    day = date.today() + timedelta(days=3)
    planned = meeting_by(river.ana, river.space, "We plan", day=day, time="00:30")

    def due(user_id, *days):
        forget_answers(river.space.REQUEST)
        with log_in_as(user_id):
            return [(line.title, line.kind, line.url) for line in due_in(river.space, *days)]

    line = ("We plan", "meeting", planned.absolute_url())
    assert due(river.partner, day, day) == [line]
    assert due(river.partner, day + timedelta(days=5), day + timedelta(days=9)) == []
    assert due(pupil_of(river.ana, river.space).user_id, day, day) == []


def test_meetings_go_with_their_place(river, meeting):
    notify(ObjectRemovedEvent(river.space))

    assert IUUID(river.space) not in shelf("meetings").places


def test_an_hour_of_today_that_is_past_is_wrong_at_the_hour(river, monkeypatch):
    provider_of("ES")
    now = datetime(2027, 1, 10, 15, 0, tzinfo=ZONE)
    monkeypatch.setattr("etwinning.meetings.api.time", now.timestamp)
    with pytest.raises(BadInput) as refused:
        meeting_by(river.ana, river.space, day=now.date(), time="14:30")
    assert list(refused.value.fields) == ["time"]


def begun(meeting, ago):
    """Let a meeting have had its hour some seconds ago."""
    aq_base(meeting).begins = int(time()) - ago
    return meeting


def test_a_calendar_shows_a_meeting_while_it_lasts_and_names_the_clocks_of_the_schools(river):
    provider_of("ES")
    begun(meeting_by(river.ana, river.space), 60)
    now = datetime.now(UTC)
    with log_in_as(river.ana):
        (line,) = coming(river.space, MADRID, now)
        secret = make_address(river.space).rpartition("/")[2]
    said = hours_said(line, (MADRID, "Europe/Helsinki"), MADRID, "en", translate)
    assert line.ends - line.begins == timedelta(hours=1)
    assert "in Spain · " in said and "UTC" not in said
    (event,) = Calendar.from_ical(feed_of(secret, now).body).walk("VEVENT")
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=1)


def test_what_is_over_stands_last_and_nobody_joins_it(river, meeting):
    older, over, late, soon = (
        begun(meeting_by(river.ana, river.space, title), ago)
        for title, ago in (
            ("older", LATE + 90),
            ("over", LATE + 1),
            ("late", LATE - 90),
            ("soon", -90),
        )
    )
    with log_in_as(river.partner):
        titles = [one.title for one in meetings_of(river.space)]
    assert titles == ["Our rivers", "late", "soon", "over", "older"]
    assert join_by(river.partner, late)
    with pytest.raises(WrongState):
        join_by(river.partner, over)


def test_a_meeting_is_forgotten_ninety_days_after_its_hour(river, meeting):
    begun(meeting_by(river.ana, river.space, "kept"), KEPT - 90)
    begun(meeting_by(river.ana, river.space, "gone"), KEPT)
    assert "meetings.forget" in run_due()
    with log_in_as(river.ana):
        assert [one.title for one in meetings_of(river.space)] == ["Our rivers", "kept"]
        newest = [line.title for line in MeetingNews().news(river.space, 1)]
        assert newest == ["kept"]
        assert len(MeetingNews().news(river.space, 9)) == 2
