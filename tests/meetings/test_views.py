"""The pages of meetings, and the list of an office."""

from Acquisition import aq_base
from datetime import datetime
from etwinning.base.interfaces import INavigation
from etwinning.base.words import ZONE
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.support.api import office
from etwinning.workspaces.interfaces import IExported
from tests.accounts.builders import log_in_as
from tests.meetings.builders import JITSI
from tests.meetings.builders import JWT_SECRET
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.meetings.builders import signing_of
from tests.meetings.builders import TOKENS
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.packed import export_by
from zope.component import getUtilitiesFor
from zope.component import getUtility

import pytest


@pytest.fixture
def meetings(river):
    return meetings_in(river.space)


def test_an_office_keeps_its_list_on_a_page(site):
    spain = office("ES")
    form = {"title": "School <b>cloud</b>", "kind": "jitsi", "address": TOKENS}
    with log_in_as(officer("ES", "SiteEditor")):
        assert "no server on your list" in page(spain, "meeting-providers")
        assert "@@meeting-providers" in page(spain)
        wrong = page(spain, "meeting-providers", {**form, "secret": JWT_SECRET})
        assert "neither" in wrong
        page(spain, "meeting-providers", {**form, "secret": JWT_SECRET, "app_id": "etwinning"})
        assert where(site).endswith("/@@meeting-providers")
        html = page(spain, "meeting-providers")
        assert "@@withdraw-provider?address=https%3A%2F%2Fjitsi.example.eu" in html
        sure = page(spain, "withdraw-provider", address=TOKENS)
        assert TOKENS in sure and "cannot be brought back" in sure
        assert "is not on the list" in page(spain, "withdraw-provider", {"address": JITSI})
        page(spain, "withdraw-provider", {"address": TOKENS})
        assert "no server on your list" in page(spain, "meeting-providers")

    assert "School &lt;b&gt;cloud&lt;/b&gt;" in html
    assert "Set on" in html
    assert JWT_SECRET not in f"{wrong}{html}"


def test_the_page_of_an_office_leads_others_to_no_list(site):
    for code, duty in (("ES", "Validator"), ("PL", "Head")):
        with log_in_as(officer(code, duty)):
            assert "@@meeting-providers" not in page(office("ES"))
    with log_in_as(officer("EU", "Head")):
        assert "@@meeting-providers" in page(office("ES"))
        assert "@@meeting-providers" not in page(office("EU"))


def test_without_a_server_the_form_says_whom_to_ask(river, meetings):
    with log_in_as(river.ana):
        html = page(meetings, "open-meeting")

    assert "Ask your office" in html
    assert "<button" not in html.partition("<main")[2].partition("</main")[0]


def test_a_teacher_opens_a_meeting_and_takes_it_away(river, meetings):
    provider_of("ES", title="Spanish <i>cloud</i>")
    with log_in_as(river.ana):
        html = page(meetings, "open-meeting")
        assert "Spanish &lt;i&gt;cloud&lt;/i&gt; (meet.example.org), allowed in Spain" in html
        assert "not on the list of Poland and Italy" in html
        refused = page(meetings, "open-meeting", {"title": "", "provider": JITSI})
        assert "Write what you meet for" in refused
        page(meetings, "open-meeting", {"title": "<b>Ours</b>", "provider": JITSI})
        (meeting,) = meetings_of(river.space)
        assert where(meetings) == meeting.absolute_url()
        assert "&lt;b&gt;Ours&lt;/b&gt;" in page(meetings, "meetings")
        html = page(meeting, "meeting")
        for words in ("@@join", "At any time", "You leave this site", "Take this meeting away"):
            assert words in html
        assert "cannot be brought back" in page(meeting, "close-meeting")
        page(meeting, "close-meeting", {})
        assert where(meetings) == meetings.absolute_url()
        assert meetings_of(river.space) == []
        assert "There is no meeting yet" in page(meetings, "meetings")


def test_a_teacher_joins_by_a_link_and_has_no_button_to_take_away(river, meetings):
    signing_of("ES")
    meeting = meeting_by(river.ana, river.space, provider=TOKENS)
    with log_in_as(river.partner):
        assert "@@open-meeting" not in page(meetings, "meetings")
        assert "Take this meeting away" not in page(meeting, "meeting")
        page(meeting, "close-meeting", {})
        page(meeting, "join")
        assert where(meetings).startswith(f"{TOKENS}/{meeting.room}?jwt=")
        assert len(meetings_of(river.space)) == 1


def test_a_closed_place_and_a_server_that_is_gone_say_so(river, meetings):
    meeting = meeting_by(river.ana, river.space) if provider_of("ES") else None
    with log_in_as(officer("ES", "Head")):
        page(office("ES"), "withdraw-provider", {"address": JITSI})
    with log_in_as(river.ana):
        html = page(meeting, "meeting")
        assert "lists this server any more" in html
        assert "@@join" not in html
    close(river)
    with log_in_as(river.ana):
        assert "@@open-meeting" not in page(meetings, "meetings")
        for html in (page(meetings, "meetings"), page(meeting, "meeting")):
            assert "nobody can open or join a meeting" in html


def test_the_navigation_leads_teachers_there_and_no_pupil(river, meetings):
    def links(person, name):
        forget_answers(river.space.REQUEST)
        with log_in_as(person):
            entries = getUtility(INavigation, name).entries(river.space, river.space.REQUEST)
        return {entry["id"]: entry["url"] for entry in entries}

    assert links(river.partner, "twinspace:workspaces")["meetings"] == meetings.absolute_url()
    pupil = pupil_of(river.ana, river.space).user_id
    for name in ("twinspace:workspaces", "pupil:workspaces"):
        assert "meetings" not in links(pupil, name)


def test_an_export_tells_of_meetings_and_no_way_in(river):
    signing_of("ES")
    meeting = meeting_by(river.ana, river.space, provider=TOKENS)
    room = dict(getUtilitiesFor(IExported))["6.meetings"]
    with log_in_as(river.ana):
        (line,) = room.exported(river.space)
    assert (line.kind, line.title, line.audience) == ("meeting", "Our rivers", "teachers")
    assert not any(one in repr(line) for one in (JWT_SECRET, TOKENS, meeting.room))
    with log_in_as(pupil_of(river.ana, river.space).user_id):
        assert list(room.exported(river.space)) == []


def test_the_hour_of_a_meeting_names_its_clock_and_stands_in_an_export(river, meetings):
    provider_of("ES")
    meeting = meeting_by(river.ana, river.space)
    aq_base(meeting).begins = int(datetime(2126, 3, 2, 14, 30, tzinfo=ZONE).timestamp())
    said = "2 March 2126, 14:30 (Brussels time)"
    with log_in_as(river.ana):
        for html in (page(meetings, "meetings"), page(meeting, "meeting")):
            assert said in html
        assert "@@join" in page(meeting, "meeting")
        aq_base(meeting).begins = int(datetime(2026, 3, 2, 14, 30, tzinfo=ZONE).timestamp())
        assert "14:30 (Brussels time), over" in page(meetings, "meetings")
        assert "@@join" not in page(meeting, "meeting")
    archive = export_by(river.ana, river.space)
    pages = [archive.read(name).decode() for name in archive.namelist() if ".html" in name]
    (html,) = (html for html in pages if "<h1>Our rivers</h1>" in html)
    assert "2 March 2026, 14:30 (Brussels time), over" in html
