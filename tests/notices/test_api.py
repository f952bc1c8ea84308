from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.notices import api as notices
from etwinning.records.api import shelf
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from tests.notices.builders import kind
from tests.notices.builders import reader
from tests.notices.builders import text_of
from tests.notices.builders import waiting_mails

import pytest


@pytest.fixture
def people(site):
    """Ana reads English, Olek Polish; Iris is a pupil: she has no e-mail address."""
    return reader("ana", "ana@school.example"), reader("olek", "o@x.example", "pl"), reader("iris")


@pytest.fixture
def signed(site):
    return kind(
        "test:signed",
        topic="projects",
        subject=_("t1", default="${office} has signed: “${title}”"),
        text=_("t2", default="It was the last signature.\n\nDue ${day}."),
        action=_("t3", default="Open the TwinSpace"),
    )


WORDS = {"office": "NSS Iceland", "title": "Night sky", "day": date(2026, 7, 9)}


def test_who_was_told_reads_it_in_words(people, signed):
    ana, olek, _iris = people
    notices.tell([ana, olek, ana], signed, words=WORDS, url="/projects/x")
    (line,) = notices.notices_of(ana)
    assert line.subject == "NSS Iceland has signed: “Night sky”"
    assert line.paragraphs == ["It was the last signature.", "Due 9 July 2026."]
    assert (line.action, line.path) == ("Open the TwinSpace", "/projects/x")
    assert line.is_new
    (line,) = notices.notices_of(olek, language="pl")
    assert line.paragraphs[1] == "Due 9 lipca 2026."


def test_nobody_else_was_told(people, signed):
    notices.tell([people[0]], signed, words=WORDS)
    assert notices.notices_of(people[1]) == []
    assert notices.unseen(people[1]) == 0


def test_it_leads_to_the_thing_and_nowhere_else(site, people, signed):
    with api.env.adopt_roles(["Manager"]):
        page = api.content.create(site, "Document", "page", title="Page")
    notices.tell(people[:1], signed, thing=page, words=WORDS)
    notices.tell(people[:1], signed, words=WORDS, url="https://evil.example/x")
    nowhere, there = notices.notices_of(people[0])
    assert (there.path, there.thing) == ("/page", page.UID())
    assert (nowhere.path, nowhere.thing) == ("", "")


def test_an_unknown_kind_is_a_fault_of_ours(people):
    with pytest.raises(LookupError):
        notices.tell(people, "nobody:registered")


def test_a_word_is_no_object(people, signed):
    with pytest.raises(TypeError):
        notices.tell(people, signed, words={"title": object()})
    assert notices.notices_of(people[0]) == []


def test_words_of_people_stay_words(people, signed):
    words = {**WORDS, "title": "${office}\r\nBcc: x@y.example", "office": "<b>O</b>"}
    notices.tell(people[:1], signed, words=words)
    (line,) = notices.notices_of(people[0])
    assert line.subject == "<b>O</b> has signed: “${office} Bcc: x@y.example”"


def test_lists_and_messages_are_told_in_the_readers_language(people):
    name = kind("test:listed", topic="projects", subject="${who}: ${what}")
    words = {"who": ["Ana", "Olek"], "what": _("ages_one", default="${age} years")}
    notices.tell(people[1:2], name, words=words)
    assert notices.notices_of(people[1], language="pl")[0].subject.startswith("Ana i Olek: ")


def test_pages_of_older_notices(people, signed):
    for number in range(5):
        notices.tell(people[:1], signed, words={**WORDS, "title": str(number)})
    first = notices.notices_of(people[0], size=3)
    rest = notices.notices_of(people[0], size=3, before=first[-1].key)
    titles = [line.subject[-2] for line in first + rest]
    assert titles == ["4", "3", "2", "1", "0"]


def test_a_kind_that_went_away_is_left_out(people, signed):
    notices.tell(people[:1], signed, words=WORDS)
    shelf("notices").box(people[0]).last(1)[0].kind = "gone:away"
    assert notices.notices_of(people[0]) == []


def test_seen_is_seen_and_what_comes_later_is_new(people, signed):
    ana = people[0]
    for _number in range(3):
        notices.tell([ana], signed, words=WORDS)
    assert notices.unseen(ana) == 3
    login(api.portal.get(), "ana")
    notices.mark_seen(ana, until=notices.notices_of(ana)[1].key)
    assert notices.unseen(ana) == 1
    notices.mark_seen(ana)
    assert notices.unseen(ana) == 0
    notices.tell([ana], signed, words=WORDS)
    assert notices.unseen(ana) == 1
    assert [line.is_new for line in notices.notices_of(ana)] == [True, False, False, False]


def test_nothing_makes_seen_go_back_or_beyond(people, signed):
    ana = people[0]
    login(api.portal.get(), "ana")
    notices.mark_seen(ana)
    notices.tell([ana], signed, words=WORDS)
    notices.mark_seen(ana, until=2**63)
    notices.mark_seen(ana, until=1)
    assert notices.unseen(ana) == 0
    notices.tell([ana], signed, words=WORDS)
    assert notices.unseen(ana) == 1


def test_more_than_99_are_counted_as_100(people, signed):
    for _number in range(103):
        notices.tell(people[2:], signed, words=WORDS)
    assert notices.unseen(people[2]) == 100


def test_others_may_neither_see_for_me_nor_choose_for_me(people, signed):
    notices.tell(people[:1], signed, words=WORDS)
    for who in ("olek", None):
        login(api.portal.get(), who) if who else logout()
        with pytest.raises(NotAllowed):
            notices.mark_seen(people[0])
        with pytest.raises(NotAllowed):
            notices.change_paces(people[0], {"projects": "off"})
    assert notices.unseen(people[0]) == 1
    assert notices.paces_of(people[0])["projects"] == "daily"


def test_paces_are_chosen_by_topic(people):
    login(api.portal.get(), "ana")
    notices.change_paces(people[0], {"projects": "off", "messages": "now"})
    paces = notices.paces_of(people[0])
    assert (paces["projects"], paces["messages"], paces["contacts"]) == ("off", "now", "daily")
    assert notices.paces_of(people[1])["projects"] == "daily"


@pytest.mark.parametrize(
    "paces", [{"projects": "hourly"}, {"account": "off"}, {"nothing": "now"}, {"projects": []}]
)
def test_a_wrong_choice_is_refused_by_topic(people, paces):
    login(api.portal.get(), "ana")
    with pytest.raises(BadInput) as refusal:
        notices.change_paces(people[0], {"messages": "off", **paces})
    assert set(refusal.value.fields) == set(paces)
    assert notices.paces_of(people[0])["messages"] == "daily"


def test_the_link_of_a_mail_switches_off_one_topic_of_one_person(people, signed):
    login(api.portal.get(), "ana")
    notices.change_paces(people[0], {"projects": "now"})
    logout()
    notices.tell(people, signed, words=WORDS)
    (mail,) = waiting_mails()
    link = mail["List-Unsubscribe"].strip("<>").partition("link=")[2]
    assert notices.topic_of_link(link) == "projects"
    notices.switch_off(link)
    before = notices.paces_of(people[1])
    assert notices.paces_of(people[0]) == {**before, "projects": "off"}


@pytest.mark.parametrize("change", [lambda t: t[:-4] + "AAAA", lambda t: "A" + t[1:], lambda t: ""])
def test_a_link_that_we_did_not_make_does_nothing(people, change):
    link = change(notices.links.sign(people[0], "projects"))
    assert notices.topic_of_link(link) == ""
    with pytest.raises(BadInput):
        notices.switch_off(link)


@pytest.mark.parametrize("junk", ["ä", "====", "AAAA", "a" * 1000, "../..", "\x00"])
def test_junk_is_no_link(site, junk):
    assert notices.topic_of_link(junk) == ""


def test_the_account_cannot_be_switched_off_even_by_a_link(people):
    link = notices.links.sign(people[0], "account")
    with pytest.raises(BadInput):
        notices.switch_off(link)
    assert notices.paces_of(people[0])["account"] == "now"


def test_a_stranger_gets_one_mail(site):
    name = kind("test:invite", topic="contacts", subject="${who} invites you", text="Come.")
    notices.write_to("new@school.example", name, {"who": "Ana"}, "/@@register", "es")
    (mail,) = waiting_mails()
    assert mail["To"] == "new@school.example"
    assert f"{site.absolute_url()}/@@register" in text_of(mail)
    assert mail["List-Unsubscribe"] is None


def test_a_mail_to_no_address_is_refused(site):
    name = kind("test:invite", topic="contacts", subject="x", text="Come.")
    with pytest.raises(BadInput) as refusal:
        notices.write_to("a@x.example, b@x.example", name)
    assert "email" in refusal.value.fields
    assert waiting_mails() == []
