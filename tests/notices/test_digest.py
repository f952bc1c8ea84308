"""Two hundred events become one mail, in the reader's language (issue 4, acceptance 5)."""

from etwinning.jobs.api import run_due
from etwinning.notices import api as notices
from lxml import html
from plone.app.testing import login
from plone.app.testing import logout
from tests.notices.builders import html_of
from tests.notices.builders import kind
from tests.notices.builders import reader
from tests.notices.builders import text_of
from tests.notices.test_jobs import at
from tests.notices.test_jobs import FRIDAY
from tests.notices.test_jobs import THURSDAY
from zope.component import getSiteManager
from zope.i18n.interfaces import ITranslationDomain
from zope.i18n.simpletranslationdomain import SimpleTranslationDomain
from zope.i18nmessageid import Message

import pytest
import requests
import transaction

SAID = {
    "mail_digest_daily": "Twój dzień: ${count} nowych",
    "mail_digest_more": "I jeszcze ${count} o tym samym.",
    "mail_digest_rest": "I jeszcze ${count} na pulpicie.",
    "test_answer": "Odpowiedź ${n}",
    "mail_switch_off": "Nie wysyłajcie mi więcej takich",
}


def polish(name, default):
    """A message of ours that has a Polish sentence in SAID."""
    return Message(name, domain="etwinning", default=default)


@pytest.fixture
def told(functional, monkeypatch, tmp_path):
    """Ola was told 200 times: 120 answers in one thread, 50 projects, 30 messages."""
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))
    run_due(THURSDAY.timestamp() - 7 * 24 * 3600)
    kind("test:answer", topic="spaces", subject=polish("test_answer", "Answer ${n}"))
    kind("test:project", topic="projects", subject="Project ${n}")
    kind("test:message", topic="messages", subject="Message ${n}", text="s3cr3t", mail_body=False)
    domain = SimpleTranslationDomain("etwinning", {("pl", key): it for key, it in SAID.items()})
    getSiteManager().registerUtility(domain, ITranslationDomain, "etwinning")
    ola = reader("ola", "ola@school.example", "pl")
    for n in range(120):
        notices.tell([ola], "test:answer", thing="thread", words={"n": n}, url="/spaces/x")
    for n in range(50):
        notices.tell([ola], "test:project", thing=f"p{n}", words={"n": n}, url=f"/projects/{n}")
    for n in range(30):
        notices.tell([ola], "test:message", thing="one", words={"n": n})
    login(functional["portal"], "ola")
    notices.change_paces(ola, dict.fromkeys(("spaces", "projects", "messages"), "daily"))
    logout()
    transaction.commit()
    return ola


@pytest.fixture
def mail(told):
    """The one mail of the day."""
    (found,) = at(THURSDAY)
    transaction.commit()
    return found


def topics_of(mail):
    """The topics of a mail: title -> (headings, other paragraphs, where its link leads)."""
    parts = {}
    for node in html.fromstring(html_of(mail)).xpath("//h2 | //h3 | //p"):
        if node.tag == "h2":
            headings, others, link = parts.setdefault(node.text, ([], [], []))
        elif parts and node.tag == "h3":
            headings.append(node.text_content().strip())
        elif parts and node.get("class") == "off":
            link += node.xpath("a/@href")
        elif parts:
            others.append(node.text_content())
    return parts


def test_two_hundred_events_are_one_mail_in_the_readers_language(mail):
    assert mail["To"] == "ola@school.example"
    assert mail["Subject"] == "Twój dzień: 200 nowych"
    assert html.fromstring(html_of(mail)).get("lang") == "pl"
    headings, others, _link = topics_of(mail)["TwinSpaces and journals"]
    assert headings == ["Odpowiedź 119"]
    assert "I jeszcze 119 o tym samym." in others
    assert "Nie wysyłajcie mi więcej takich" in text_of(mail)


def test_a_long_list_ends_with_a_number(mail):
    headings, others, _link = topics_of(mail)["Your projects"]
    assert headings == [f"Project {n}" for n in range(20)]
    assert "I jeszcze 30 na pulpicie." in others
    assert "Project 19" in text_of(mail)
    assert "Project 20" not in text_of(mail)


def test_what_stays_inside_stays_inside(mail):
    assert "Message 29" in text_of(mail)
    assert "s3cr3t" not in text_of(mail) + html_of(mail)


def test_each_topic_has_a_link_that_switches_off_just_it_without_a_log_in(mail, told):
    parts = topics_of(mail)
    assert [len(link) for _headings, _others, link in parts.values()] == [1, 1, 1]
    (link,) = parts["Your projects"][2]
    assert link in text_of(mail)
    answer = requests.post(link, {"List-Unsubscribe": "One-Click"}, timeout=30)
    assert answer.status_code == 200
    transaction.begin()
    paces = notices.paces_of(told)
    assert (paces["projects"], paces["spaces"], paces["messages"]) == ("off", "daily", "daily")


def test_the_next_day_there_is_none(mail):
    assert at(FRIDAY) == []
