"""Mails: one text, in plain words and in HTML, in the language of who gets it."""

from chameleon import PageTemplateFile
from css_inline import CSSInliner
from dataclasses import dataclass
from dataclasses import field
from email.message import EmailMessage
from email.utils import formataddr
from email.utils import formatdate
from email.utils import make_msgid
from etwinning.base.address import site_url
from etwinning.base.messages import _
from etwinning.base.texts import one_line
from etwinning.base.texts import sendable
from etwinning.base.vocabularies import RIGHT_TO_LEFT
from functools import cache
from pathlib import Path
from plone import api
from urllib.parse import urlsplit
from zope.i18n import translate

PAGE = PageTemplateFile(str(Path(__file__).parent / "mail.pt"))
STYLE = (Path(__file__).parent / "mail.css").read_text()


@dataclass
class Entry:
    """One thing a mail tells.

    :ivar url: absolute, ``""`` for nothing to open.
    :ivar more: a sentence on what else happened to it, ``""`` for nothing.
    """

    title: str
    paragraphs: list
    url: str
    action: str
    more: str = ""


@dataclass
class Section:
    """What a mail tells about one topic.

    :ivar title: of the topic; ``""`` where the mail tells one thing.
    :ivar rest: a sentence on what is left out, ``""`` for nothing.
    :ivar off: address that switches the topic off at once, ``""`` if that is not possible.
    """

    entries: list
    title: str = ""
    rest: str = ""
    off: str = ""


@dataclass
class Letter:
    """A mail before it is written.

    :ivar to: the e-mail address.
    :ivar greeting: a sentence, ``""`` for people whose name we do not know.
    :ivar why: sentences at the end: why this mail comes.
    :ivar switch: address of the page that switches this off, ``""`` if that is not possible.
    :ivar off: address that switches off the one topic of the mail at once (RFC 8058).
    """

    to: str
    language: str
    subject: str
    sections: list
    greeting: str = ""
    why: list = field(default_factory=list)
    switch: str = ""
    off: str = ""

    def say(self, message) -> str:
        """Translate a message into the language of the mail."""
        return translate(message, target_language=self.language)

    @property
    def end(self) -> list[str]:
        """The sentences at the end."""
        safe = _(
            "mail_no_password",
            default="We never ask for your password by e-mail. Pupils never get mail from us.",
        )
        return [self.say(sentence) for sentence in [*self.why, safe]]


def send(letter: Letter) -> None:
    """Hand a mail to the site's MailHost, which sends it when the transaction is committed."""
    api.portal.get_tool("MailHost").send(written(letter))


def written(letter: Letter) -> EmailMessage:
    """Return the mail: plain text first, HTML as its alternative."""
    mail = EmailMessage()
    mail["From"] = formataddr(sender())
    mail["To"] = sendable(letter.to)
    mail["Subject"] = one_line(letter.subject)
    mail["Date"] = formatdate()
    mail["Message-ID"] = make_msgid(domain=_host())
    mail["Auto-Submitted"] = "auto-generated"
    if letter.off:
        mail["List-Unsubscribe"] = f"<{letter.off}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(_plain(letter))
    mail.add_alternative(_html(letter), subtype="html")
    return mail


def sender() -> tuple[str, str]:
    """Return (name, address) that mails come from: the registry's, else noreply at our host."""
    name = api.portal.get_registry_record("plone.email_from_name", default="")
    address = api.portal.get_registry_record("plone.email_from_address", default="")
    return one_line(name or site_title()), one_line(address or f"noreply@{_host()}")


def site_title() -> str:
    """Return the name of the site."""
    return api.portal.get_registry_record("plone.site_title", default="") or "eTwinning"


def _host():
    return urlsplit(site_url()).hostname


def _plain(letter):
    lines = [letter.greeting] if letter.greeting else []
    for section in letter.sections:
        lines += [f"== {section.title} =="] if section.title else []
        for entry in section.entries:
            lines += _told(entry, bool(section.title))
        lines += _if(section.rest)
        lines += [f"{letter.say(SWITCH_OFF)}:\n{section.off}"] if section.off else []
    lines += ["-- ", *letter.end]
    if letter.switch:
        lines.append(f"{letter.say(CHANGE)}:\n{letter.switch}")
    if letter.off:
        lines.append(f"{letter.say(SWITCH_OFF)}:\n{letter.off}")
    return "\n\n".join(lines) + "\n"


def _told(entry, is_one_of_many):
    if is_one_of_many:  # the address right below its line
        return ["\n".join([entry.title, *_if(entry.url)]), *entry.paragraphs, *_if(entry.more)]
    opening = [f"{entry.action}:\n{entry.url}"] if entry.url else []
    return [entry.title, *entry.paragraphs, *opening]


def _if(sentence):
    return [sentence] if sentence else []


def _html(letter):
    page = PAGE(
        letter=letter,
        site=site_title(),
        direction="rtl" if letter.language in RIGHT_TO_LEFT else "ltr",
        top=letter.say(_("mail_top", default="notice from your Desktop")),
        copy=letter.say(_("mail_copy", default="Or copy this address:")),
        change=letter.say(CHANGE),
        switch_off=letter.say(SWITCH_OFF),
    )
    return _inliner().inline(page)


@cache
def _inliner():
    """Mail programs want styles on the elements; nothing is loaded from anywhere."""
    return CSSInliner(extra_css=STYLE, load_remote_stylesheets=False)


CHANGE = _("mail_change", default="Change what we send")
SWITCH_OFF = _("mail_switch_off", default="Send me no more of these")
