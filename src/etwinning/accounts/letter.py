"""The mail with a link for a new password."""

from email.message import EmailMessage
from email.utils import formataddr
from etwinning.accounts.right import ledger
from etwinning.base.address import site_url
from etwinning.base.messages import _
from etwinning.jobs.interfaces import IJob
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer

VALID = 2 * 3600  # seconds
SUBJECT = _("mail_forgotten_subject", default="A new password for ${site}")
TEXT = _(
    "mail_forgotten_text",
    default="""Hello,

somebody, probably you, asked for a new password for your account at ${site}.

Open this link within two hours and choose a new password. It works once:

${link}

If it was not you, do nothing: your password stays as it is.
""",
)


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
        link = ledger().add_link(entry, now + VALID)
        send_link(entry.email, f"{site_url()}/new-password?link={link}", entry.language or "en")


def send_link(to: str, link: str, language: str) -> None:
    """Send the mail after commit, in plain text; the link names the configured site only."""
    words = {"site": api.portal.get().title, "link": link}
    sender = api.portal.get_registry_record("plone.email_from_address", default="") or ""
    mail = EmailMessage()
    mail["Subject"] = _say(SUBJECT, words, language)
    mail["To"] = to
    mail["From"] = formataddr((words["site"], sender))
    mail.set_content(_say(TEXT, words, language))
    api.portal.get_tool("MailHost").send(mail)


def _say(message, words, language):
    return translate(Message(message, mapping=words), target_language=language)
