"""People, kinds and mails for tests of notices; other rooms read their mails with it."""

from email import message_from_bytes
from email import policy
from email.message import EmailMessage
from etwinning.notices.interfaces import INoticeKind
from etwinning.notices.interfaces import Kind
from plone import api
from zope.component import getSiteManager
from zope.sendmail.delivery import MailDataManager

import transaction


def waiting_mails() -> list[EmailMessage]:
    """Return the mails that leave when the present transaction is committed, in order."""
    joined = transaction.get()._resources
    managers = [one for one in joined if isinstance(one, MailDataManager)]
    return [message_from_bytes(one.args[2], policy=policy.default) for one in managers]


def text_of(mail: EmailMessage) -> str:
    """Return the plain words of a mail."""
    return mail.get_body(("plain",)).get_content()


def html_of(mail: EmailMessage) -> str:
    """Return the HTML of a mail."""
    return mail.get_body(("html",)).get_content()


PASSWORD = "eTwinning-test-1"


def reader(name: str, email: str = "", language: str = "en", fullname: str = "", roles=()) -> str:
    """Make a user of Plone's own and return the id; without e-mail as pupils are."""
    with api.env.adopt_roles(["Manager"]):
        user = api.user.create(
            username=name,
            email=email or f"{name}@school.example",
            password=PASSWORD,
            properties={"fullname": fullname or name.title(), "language": language},
        )
        user.setMemberProperties({"email": email})
        if roles:
            api.user.grant_roles(username=name, roles=list(roles))
    return user.getId()


def kind(name: str, **words) -> str:
    """Register a kind in the site and return its name."""
    getSiteManager().registerUtility(Kind(**words), INoticeKind, name)
    return name
