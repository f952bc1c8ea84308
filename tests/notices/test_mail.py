from email import policy
from etwinning.base.address import NoAddress
from etwinning.notices import api as notices
from etwinning.notices.jobs import Unsent
from etwinning.notices.post import file_mail
from etwinning.notices.post import folder
from etwinning.notices.post import mail as mail_named
from etwinning.notices.post import mails
from etwinning.notices.post import OpenPostOffice
from etwinning.notices.post import PostOffice
from etwinning.notices.post import taken_over
from lxml import html
from plone import api
from plone.app.testing import login
from Products.MailHost.interfaces import IMailHost
from Products.MailHost.MailHost import MailHost
from tests.notices.builders import html_of
from tests.notices.builders import kind
from tests.notices.builders import reader
from tests.notices.builders import text_of
from tests.notices.builders import waiting_mails
from zope.component import getUtility

import pytest
import smtplib
import socket
import threading
import transaction

EVIL = "Ana\r\nBcc: all@x.example <script>alert(1)</script>"


@pytest.fixture
def outbox(tmp_path, monkeypatch):
    """A folder of mails for one test."""
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path / "mail"))
    monkeypatch.setenv("ETWINNING_MAIL", "outbox")


@pytest.fixture
def urgent(site):
    return kind(
        "test:urgent",
        topic="projects",
        urgent=True,
        subject="${title} is open",
        text="First.\n\nThen <b>second</b>.",
        action="Open the TwinSpace",
    )


@pytest.fixture
def calm(site):
    return kind("test:calm", topic="projects", subject="${title}", text="Calm.")


def told(who, name, url="/projects/x"):
    notices.tell([who], name, words={"title": EVIL}, url=url)
    return waiting_mails()


def test_an_urgent_notice_comes_by_mail_at_once(site, urgent):
    (mail,) = told(reader("marta", "marta@school.example", fullname="Marta Díaz"), urgent)
    assert mail["To"] == "marta@school.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "Dear Marta Díaz," in text_of(mail)
    assert f"{site.absolute_url()}/projects/x" in text_of(mail)
    assert "because it cannot wait" in text_of(mail)
    assert "We never ask for your password by e-mail." in html_of(mail)


def test_what_people_typed_neither_makes_a_header_nor_markup(site, urgent):
    (mail,) = told(reader("marta", "marta@school.example"), urgent)
    assert mail["Bcc"] is None
    assert mail["Subject"].startswith("Ana Bcc: all@x.example")
    page = html.fromstring(html_of(mail))
    assert page.findall(".//script") == []
    assert page.findall(".//b")[1:] == []
    assert "Then <b>second</b>." in text_of(mail)


def test_html_carries_its_styles_and_loads_nothing(site, urgent):
    (mail,) = told(reader("marta", "marta@school.example"), urgent)
    page = html.fromstring(html_of(mail))
    button = page.xpath("//a[@class='button']")[0]
    assert "background: #0b5a55" in button.get("style")
    assert button.text == "Open the TwinSpace"
    assert page.xpath("//img | //link | //script | //iframe") == []
    assert page.get("lang") == "en"


def test_a_mail_reads_from_the_right_where_the_language_does(site, urgent):
    (mail,) = told(reader("noor", "noor@school.example", "ar"), urgent)
    assert html.fromstring(html_of(mail)).get("dir") == "rtl"


def test_links_come_from_the_configured_address(site, urgent):
    api.portal.set_registry_record("etwinning.base.address", "https://etwinning.example")
    site.REQUEST.setServerURL("http", "evil.example")
    (mail,) = told(reader("marta", "marta@school.example"), urgent)
    assert "evil" not in mail.as_string()
    assert "https://etwinning.example/projects/x" in text_of(mail)
    assert mail["From"].addresses[0].addr_spec == "noreply@etwinning.example"


def test_without_the_sites_address_there_is_a_line_and_no_mail(site, urgent):
    site.REQUEST.setServerURL("http", "evil.example")
    marta = reader("marta", "marta@school.example")
    assert told(marta, urgent) == []
    assert notices.unseen(marta) == 1
    with pytest.raises(NoAddress):
        notices.write_to("new@school.example", urgent, {"title": "x"}, "/x")


def test_a_calm_notice_waits_unless_the_person_wants_it_now(site, calm):
    marta = reader("marta", "marta@school.example")
    assert told(marta, calm) == []
    login(site, "marta")
    notices.change_paces(marta, {"projects": "now"})
    (mail,) = told(marta, calm)
    assert "come at once: Your projects." in text_of(mail)


def test_off_is_off_for_urgent_ones_too_but_the_list_has_it(site, urgent):
    marta = reader("marta", "marta@school.example")
    login(site, "marta")
    notices.change_paces(marta, {"projects": "off"})
    assert told(marta, urgent) == []
    assert notices.unseen(marta) == 1


def test_pupils_get_no_mail(site, urgent):
    iris = reader("iris")
    assert told(iris, urgent) == []
    assert notices.unseen(iris) == 1


def test_a_mail_without_body_keeps_the_words_in_the_site(site):
    secret = kind(
        "test:secret",
        topic="messages",
        urgent=True,
        subject="A message",
        text="s3cr3t",
        mail_body=False,
    )
    marta = reader("marta", "marta@school.example")
    (mail,) = told(marta, secret)
    assert "s3cr3t" not in mail.as_string()
    assert notices.notices_of(marta)[0].paragraphs == ["s3cr3t"]


def test_mails_about_the_account_have_no_switch(site):
    name = kind("test:account", topic="account", subject="New password", text="It is changed.")
    (mail,) = told(reader("marta", "marta@school.example"), name)
    assert mail["List-Unsubscribe"] is None
    assert "notice-settings" not in text_of(mail)


def test_the_site_sends_by_our_post_office(site):
    assert isinstance(getUtility(IMailHost).aq_base, PostOffice)
    assert isinstance(api.portal.get_tool("MailHost").aq_base, PostOffice)
    before = site.MailHost.aq_base
    before.smtp_host = "mail.school.example"
    OpenPostOffice()()
    assert site.MailHost.aq_base is before


def test_our_post_office_takes_over_the_settings_of_plones():
    ours = taken_over(MailHost("MailHost", smtp_host="mail.school.example", smtp_port=2525))
    assert (ours.smtp_host, ours.smtp_port) == ("mail.school.example", 2525)


def test_a_mail_leaves_only_when_the_transaction_is_committed(functional, outbox, urgent_person):
    notices.tell([urgent_person], "test:urgent", words={"title": "x"})
    transaction.abort()
    assert mails() == []
    notices.tell([urgent_person], "test:urgent", words={"title": "x"})
    transaction.commit()
    ((name, mail),) = mails()
    assert mail["To"] == "marta@school.example"
    assert mail_named(name)["To"] == "marta@school.example"


class Server:
    """A mail server that can be away: ``take()`` opens it; what it got is in ``got``."""

    refuses = False

    def __init__(self):
        self.got = []
        self.socket = socket.socket()
        self.socket.bind(("localhost", 0))
        self.port = self.socket.getsockname()[1]

    def take(self, count):
        self.socket.listen()
        threading.Thread(target=self._serve, args=(count,), daemon=True).start()

    def _serve(self, count):
        while len(self.got) < count:
            connection, _address = self.socket.accept()
            with connection, connection.makefile("rwb") as talk:
                self._talk(talk)

    def _talk(self, talk):
        def say(words):
            talk.write(words + b"\r\n")
            talk.flush()

        say(b"220 ready")
        while line := talk.readline():
            if line.upper().startswith(b"DATA"):
                say(b"354 go on")
                self.got.append(b"".join(iter(talk.readline, b".\r\n")))
            if line.upper().startswith(b"RCPT") and self.refuses:
                self.got.append(b"")
                say(b"550 nobody here")
                continue
            say(b"221 bye" if line.upper().startswith(b"QUIT") else b"250 good")


@pytest.fixture
def server():
    found = Server()
    yield found
    found.socket.close()


def test_an_absent_mail_server_undoes_nothing_and_gets_the_mail_later(
    functional, outbox, urgent_person, server, monkeypatch
):
    monkeypatch.setenv("ETWINNING_MAIL", "smtp")
    office = functional["portal"].MailHost
    api.portal.set_registry_record("plone.smtp_host", "localhost")
    api.portal.set_registry_record("plone.smtp_port", server.port)
    notices.tell([urgent_person], "test:urgent", words={"title": "x"})
    transaction.commit()
    assert notices.unseen(urgent_person) == 1
    assert [mail["To"] for _name, mail in mails()] == ["marta@school.example"]
    Unsent()(0)  # still away
    assert len(mails()) == 1
    server.take(1)
    assert office.send_again() == 1
    assert mails() == []
    assert b"marta@school.example" in server.got[0]


def test_what_a_mail_server_refuses_does_not_hold_up_the_rest(
    functional, outbox, server, monkeypatch
):
    monkeypatch.setenv("ETWINNING_MAIL", "smtp")
    api.portal.set_registry_record("plone.smtp_port", server.port)
    file_mail(b"From: a@x.example\nTo: gone@x.example\nSubject: x\n\nx")
    server.refuses = True
    server.take(1)
    assert functional["portal"].MailHost.send_again() == 0
    assert mails() == []
    assert len(list(folder().glob("*.refused"))) == 1


def test_mails_of_the_outbox_are_never_sent(functional, outbox, urgent_person):
    notices.tell([urgent_person], "test:urgent", words={"title": "x"})
    transaction.commit()
    assert functional["portal"].MailHost.send_again() == 0
    assert len(mails()) == 1


@pytest.fixture
def urgent_person(functional):
    """A committed person and a kind whose mail goes at once."""
    kind("test:urgent", topic="projects", urgent=True, subject="${title}", text="Now.")
    marta = reader("marta", "marta@school.example")
    transaction.commit()
    return marta


def test_the_outbox_lists_the_newest_first_and_opens_only_its_own(outbox):
    names = [file_mail(f"Subject: {n}\n\nx".encode()) for n in range(3)]
    assert [mail["Subject"] for _name, mail in mails(2)][0] in {"2", "1", "0"}
    assert sorted(name for name, _mail in mails()) == sorted(names)
    assert mails(before=min(names)) == []
    (folder().parent / "secret.eml").write_text("Subject: secret\n\n")
    assert mail_named("../secret") is None
    assert mail_named("0" * 13 + "-00000000") is None


def test_written_mails_are_plain_ascii_on_the_wire(site, urgent):
    (mail,) = told(reader("marta", "marta@school.example", fullname="Żółć"), urgent)
    assert mail.as_bytes(policy=policy.SMTP).isascii()
    assert smtplib.CRLF in mail.as_bytes(policy=policy.SMTP).decode()
