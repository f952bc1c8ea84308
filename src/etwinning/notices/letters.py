"""Which mail goes to whom: one notice at once, many in a digest, a word to a stranger."""

from etwinning.base.address import site_url
from etwinning.base.messages import _
from etwinning.base.readers import reader_of
from etwinning.base.texts import is_email
from etwinning.notices.links import sign
from etwinning.notices.mail import Entry
from etwinning.notices.mail import Letter
from etwinning.notices.mail import send
from etwinning.notices.store import Notice
from etwinning.notices.wording import kind_named
from etwinning.notices.wording import Said
from etwinning.notices.wording import say
from etwinning.notices.wording import topic_named

URGENT = _(
    "mail_urgent",
    default="You get this mail at once because it cannot wait. Everything else comes as you chose.",
)
FIXED = _("mail_fixed", default="You get this mail because it is about your account.")
DIGEST = _(
    "mail_digest",
    default="What happened since the last mail. No mail comes when there is nothing to say.",
)
STRANGER = _(
    "mail_stranger",
    default="You get this mail because somebody gave us your address for this one mail.",
)


def mail_to_person(user_id: str, notice: Notice, urgent: bool) -> None:
    """Mail one notice to one person; nothing happens if the person has no e-mail address.

    :param urgent: the person did not choose mails at once for its topic.
    """
    reader = reader_of(user_id)
    if reader is None or not is_email(reader.email):
        return
    how = kind_named(notice.kind)
    fixed = topic_named(how.topic).fixed
    letter = _letter(reader, [_entry(notice, reader.language)])
    letter.subject = letter.entries[0].title
    letter.why = [FIXED if fixed else URGENT if urgent else _at_once(letter, how.topic)]
    if not fixed:
        letter.switch = f"{site_url()}/@@notice-settings"
        letter.off = f"{site_url()}/@@notices-off?link={sign(user_id, how.topic)}"
    send(letter)


def mail_digest(user_id: str, notices: list, pace: str) -> None:
    """Mail many notices to one person as one mail; never an empty one."""
    reader = reader_of(user_id)
    if not notices or reader is None or not is_email(reader.email):
        return
    letter = _letter(reader, [_entry(notice, reader.language) for notice in notices])
    letter.subject = letter.say(_subject(len(notices), pace))
    letter.why = [DIGEST]
    letter.switch = f"{site_url()}/@@notice-settings"
    send(letter)


def mail_to_address(address: str, language: str, said: Said, path: str) -> None:
    """Mail a stranger."""
    entry = Entry(said.subject, said.paragraphs, _url(path), said.action)
    send(Letter(address, language, said.subject, [entry], why=[STRANGER]))


def _at_once(letter, topic):
    return _(
        "mail_at_once",
        default="Mails about this topic come at once: ${topic}.",
        mapping={"topic": letter.say(topic_named(topic).title)},
    )


def _letter(reader, entries):
    letter = Letter(reader.email, reader.language, "", entries)
    if reader.fullname:
        dear = _("mail_greeting", default="Dear ${name},", mapping={"name": reader.fullname})
        letter.greeting = letter.say(dear)
    return letter


def _entry(notice, language):
    said = say(notice.kind, notice.words, language)
    text = said.paragraphs if kind_named(notice.kind).mail_body else []
    return Entry(said.subject, text, _url(notice.path), said.action)


def _url(path):
    return f"{site_url()}{path}" if path else ""


def _subject(count, pace):
    if pace == "weekly":
        return _(
            "mail_digest_weekly",
            default="Your week: ${count} new",
            mapping={"count": str(count)},
        )
    return _(
        "mail_digest_daily", default="Your day: ${count} new", mapping={"count": str(count)}
    )
