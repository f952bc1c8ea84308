"""The site's MailHost: sends after commit, and a mail that cannot be sent is kept, never lost.

Where mails go is chosen by the environment: ``ETWINNING_MAIL=outbox`` writes them into a folder
(demo, tests), everything else sends them by SMTP as Plone's mail settings say.
"""

from App.config import getConfiguration
from email import message_from_binary_file
from email import policy
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from plone import api
from Products.MailHost.interfaces import IMailHost
from Products.MailHost.MailHost import MailHost
from smtplib import SMTPDataError
from smtplib import SMTPRecipientsRefused
from smtplib import SMTPSenderRefused
from zope.interface import implementer
from zope.sendmail.interfaces import IMailer

import logging
import os
import re
import secrets
import tempfile
import time

log = logging.getLogger("etwinning.notices")
VARIABLE = "ETWINNING_MAIL"
FOLDER = "ETWINNING_MAIL_FOLDER"
MOST_AT_ONCE = 200  # mails
REFUSED = (SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused)
NAME = re.compile(r"[0-9]{13}-[0-9a-f]{8}\Z")


def is_outbox() -> bool:
    """Tell whether mails are written into the outbox instead of being sent."""
    return os.environ.get(VARIABLE) == "outbox"


def folder() -> Path:
    """Return where mails are kept: the outbox, or those that could not be sent (``unsent``).

    In ETWINNING_MAIL_FOLDER, or in mail beside the instance's home.
    """
    return _root() if is_outbox() else _root() / "unsent"


def _root():
    if os.environ.get(FOLDER):
        return Path(os.environ[FOLDER])
    home = getattr(getConfiguration(), "clienthome", None)
    return Path(home).parent / "mail" if home else _temporary()


@lru_cache
def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="mail-"))


def file_mail(content: bytes) -> str:
    """Write a mail into the folder and return its name: milliseconds and a random part."""
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    name = f"{int(time.time() * 1000):013}-{secrets.token_hex(4)}"
    unready = place / f".{name}"
    unready.write_bytes(content)
    unready.rename(place / f"{name}.eml")
    return name


def mails(size: int = 50, before: str = "") -> list[tuple[str, EmailMessage]]:
    """Return pairs (name, mail) in the folder, newest first.

    :param before: only mails older than the one of this name.
    """
    names = sorted((path.stem for path in folder().glob("*.eml")), reverse=True)
    chosen = [name for name in names if not before or name < before][:size]
    return [(name, found) for name in chosen if (found := mail(name)) is not None]


def mail(name: str) -> EmailMessage | None:
    """Return one mail by name, None if it is not there."""
    path = folder() / f"{name}.eml"
    if not NAME.match(name) or not path.exists():
        return None
    with path.open("rb") as file:
        return message_from_binary_file(file, policy=policy.default)


@implementer(IMailer)
class Outbox:
    """A mailer that writes mails into the folder."""

    def vote(self, fromaddr, toaddrs, message):
        """Nothing to prepare: writing a file needs no partner."""

    def abort(self):
        """Nothing to give back."""

    def send(self, fromaddr, toaddrs, message):
        """Write the mail."""
        file_mail(message if isinstance(message, bytes) else message.encode())


class Careful(Outbox):
    """A mailer that sends by SMTP and keeps what could not be sent.

    Without it, a mail server that is away would undo what the person has done.
    """

    def __init__(self, smtp):
        self.smtp = smtp

    def send(self, fromaddr, toaddrs, message):
        """Send the mail, or keep it in the folder and tell the log."""
        try:
            self.smtp.vote(fromaddr, toaddrs, message)
            self.smtp.send(fromaddr, toaddrs, message)
        except Exception:  # whatever the network gives: the commit must go on
            super().send(fromaddr, toaddrs, message)
            log.exception("A mail could not be sent; it is kept in %s", folder())


class PostOffice(MailHost):
    """The MailHost of our sites."""

    meta_type = "eTwinning Post Office"

    def _makeMailer(self):
        return Outbox() if is_outbox() else Careful(super()._makeMailer())

    def send_again(self) -> int:
        """Send what could not be sent, the newest 200, oldest first; return how many went.

        What the server refuses for good is put aside as ``.refused``.

        :raises OSError: the mail server is away; the rest waits for the next time.
        """
        smtp, sent = super()._makeMailer(), 0
        for name, found in reversed([] if is_outbox() else mails(MOST_AT_ONCE)):
            words = (str(found["From"]), [str(found["To"])], found.as_bytes(policy=policy.SMTP))
            path = folder() / f"{name}.eml"
            smtp.vote(*words)
            try:
                smtp.send(*words)
            except REFUSED:
                log.exception("The mail server refuses the mail %s", name)
                path.rename(path.with_suffix(".refused"))
            else:
                path.unlink()
                sent += 1
        return sent


def taken_over(plain: MailHost) -> PostOffice:
    """Return our MailHost with the settings of another one."""
    ours = PostOffice("MailHost")
    ours.__dict__.update(plain.__dict__)
    return ours


class OpenPostOffice:
    """A new site gets our MailHost with the settings of the one it had."""

    order = 5

    def __call__(self) -> None:
        """Put ours in the place of Plone's, once."""
        site = api.portal.get()
        if isinstance(site.MailHost.aq_base, PostOffice):
            return
        ours = taken_over(site.MailHost.aq_base)
        site._delObject("MailHost", suppress_events=True)
        site._setObject("MailHost", ours, suppress_events=True)
        site.getSiteManager().registerUtility(site.MailHost, IMailHost)
