"""Which mail goes to whom: one notice at once, many in a digest, a word to a stranger."""

from etwinning.base.address import site_url
from etwinning.base.messages import _
from etwinning.base.readers import reader_of
from etwinning.base.texts import is_email
from etwinning.notices.links import sign
from etwinning.notices.mail import Entry
from etwinning.notices.mail import Letter
from etwinning.notices.mail import Section
from etwinning.notices.mail import send
from etwinning.notices.rules import about_one_thing
from etwinning.notices.store import Notice
from etwinning.notices.wording import kind_named
from etwinning.notices.wording import Said
from etwinning.notices.wording import say
from etwinning.notices.wording import topic_named
from etwinning.notices.wording import topics
from zope.i18n import translate

MOST = 20  # things of one topic in a digest; the desktop has all
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
    entry = _entry(notice, reader.language)
    letter = _letter(reader, [Section([entry])])
    letter.subject = entry.title
    letter.why = [FIXED if fixed else URGENT if urgent else _at_once(letter, how.topic)]
    if not fixed:
        letter.switch = f"{site_url()}/@@notice-settings"
        letter.off = _off(user_id, how.topic)
    send(letter)


def mail_digest(user_id: str, notices: list, pace: str) -> None:
    """Mail many notices to one person as one mail; never an empty one.

    Topic by topic, each with a link that switches just it off; notices about one thing are told as
    one. Source: product.md DT5.

    :param notices: oldest first.
    """
    reader = reader_of(user_id)
    if not notices or reader is None or not is_email(reader.email):
        return
    sections = [
        _section(user_id, topic, told, reader.language)
        for topic, _topic in topics()
        if (told := [one for one in notices if kind_named(one.kind).topic == topic])
    ]
    letter = _letter(reader, sections)
    letter.subject = letter.say(_subject(len(notices), pace))
    letter.why = [DIGEST]
    letter.switch = f"{site_url()}/@@notice-settings"
    send(letter)


def mail_to_address(address: str, language: str, said: Said, path: str) -> None:
    """Mail a stranger."""
    entry = Entry(said.subject, said.paragraphs, _url(path), said.action)
    send(Letter(address, language, said.subject, [Section([entry])], why=[STRANGER]))


def _at_once(letter, topic):
    return _(
        "mail_at_once",
        default="Mails about this topic come at once: ${topic}.",
        mapping={"topic": letter.say(topic_named(topic).title)},
    )


def _section(user_id, topic, notices, language):
    """Return a topic's part of a digest; its things in the order in which they began."""
    groups = about_one_thing(notices)
    shown = [_together(group, language) for group in groups[:MOST]]
    left, rest = len(groups) - MOST, ""
    if left > 0:
        more = _(
            "mail_digest_rest",
            default="And ${count} more on your desktop.",
            mapping={"count": str(left)},
        )
        rest = translate(more, target_language=language)
    title = translate(topic_named(topic).title, target_language=language)
    return Section(shown, title, rest, _off(user_id, topic))


def _together(group, language):
    """Return the newest notice about a thing, and how many were before it."""
    entry = _entry(group[-1], language)
    if len(group) > 1:
        more = _(
            "mail_digest_more",
            default="And ${count} more about this.",
            mapping={"count": str(len(group) - 1)},
        )
        entry.more = translate(more, target_language=language)
    return entry


def _off(user_id, topic):
    if topic_named(topic).fixed:
        return ""
    return f"{site_url()}/@@notices-off?link={sign(user_id, topic)}"


def _letter(reader, sections):
    letter = Letter(reader.email, reader.language, "", sections)
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
