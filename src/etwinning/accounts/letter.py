"""Mails with one-time links, in plain text; the links name the configured site only."""

from email.message import EmailMessage
from email.utils import formataddr
from etwinning.accounts.forgotten import PASSWORD
from etwinning.accounts.right import ledger
from etwinning.accounts.texts import TEXTS
from etwinning.base.address import site_url
from etwinning.jobs.interfaces import IJob
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer

VALID = 2 * 3600  # seconds


@implementer(IJob)
class SendLink:
    """Job ``accounts.forgotten``: sends a link to whoever has this name, or does nothing."""

    def __call__(self, now: float, login: str) -> None:
        """Look the name up and write.

        :param now: seconds since 1970.
        :param login: log-in name or address, tidied.
        """
        entry = ledger().named(login)
        if entry is None or not entry.active or not entry.email or entry.kind == "pupil":
            return
        link = ledger().add_link(entry, PASSWORD, now + VALID)
        send("forgotten", entry.email, f"{site_url()}/new-password?link={link}", entry.language)


def send(kind: str, to: str, link: str, language: str) -> None:
    """Send a mail after commit.

    :param kind: which text (texts.py).
    :param to: address.
    :param language: of the reader, English if ``""``.
    """
    words = {"site": api.portal.get().title, "link": link}
    sender = api.portal.get_registry_record("plone.email_from_address", default="") or ""
    subject, text = TEXTS[kind]
    mail = EmailMessage()
    mail["Subject"] = _say(subject, words, language)
    mail["To"] = to
    mail["From"] = formataddr((words["site"], sender))
    mail.set_content(_say(text, words, language))
    api.portal.get_tool("MailHost").send(mail)


def _say(message, words, language):
    return translate(Message(message, mapping=words), target_language=language or "en")
