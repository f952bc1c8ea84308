"""From a kind and its words to sentences in the reader's language."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from etwinning.base.messages import _
from etwinning.base.texts import one_line
from etwinning.base.texts import paragraphs
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.base.words import listed
from etwinning.notices.interfaces import INoticeKind
from etwinning.notices.interfaces import ITopic
from etwinning.notices.interfaces import Topic
from zope.component import getUtilitiesFor
from zope.component import getUtility
from zope.component import queryUtility
from zope.i18n import translate
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Said:
    """A notice in words.

    :ivar subject: one line.
    :ivar paragraphs: list of texts.
    :ivar action: words of the button.
    """

    subject: str
    paragraphs: list
    action: str


def kind_named(name: str) -> INoticeKind:
    """Return a kind.

    :raises LookupError: no room registered it.
    """
    return getUtility(INoticeKind, name)


def is_known(name: str) -> bool:
    """Tell whether a room still registers a kind."""
    return queryUtility(INoticeKind, name) is not None


def topic_named(name: str) -> ITopic:
    """Return a topic; one that nobody registered has its name as title."""
    return queryUtility(ITopic, name) or Topic(title=name.capitalize())


def topics() -> list[tuple[str, ITopic]]:
    """Return pairs (name, topic) of all topics, in the order of the settings."""
    names = {name for name, _topic in getUtilitiesFor(ITopic)}
    names |= {kind.topic for _name, kind in getUtilitiesFor(INoticeKind)}
    return sorted(((n, topic_named(n)) for n in names), key=lambda pair: (pair[1].order, pair[0]))


def pace_in(box, topic: str) -> str:
    """Return how a person (by the box, None without) wants the mails of a topic."""
    how = topic_named(topic)
    if how.fixed or box is None:
        return how.pace
    return box.paces.get(topic, how.pace)


def say(name: str, words: dict, language: str) -> Said:
    """Return the sentences of a kind with its words, in a language."""
    kind = kind_named(name)
    told = {word: _told(value, language) for word, value in words.items()}
    action = kind.action or _("notice_action", default="Open it")
    return Said(
        subject=one_line(_filled(kind.subject, told, language)),
        paragraphs=paragraphs(_filled(kind.text, told, language)),
        action=_filled(action, told, language),
    )


def checked(words: dict | None) -> dict:
    """Return words that may be kept: texts in one line, numbers, days, messages, lists.

    :raises TypeError: a word is an object.
    """
    return {word: _kept(value) for word, value in (words or {}).items()}


def _kept(value):
    if isinstance(value, (Message, int, date)):
        return value
    if isinstance(value, str):
        return "\n\n".join(one_line(part, 2_000) for part in paragraphs(value))
    if isinstance(value, (list, tuple)):
        return [_kept(item) for item in value]
    raise TypeError(f"A word of a notice cannot be {value!r}")


def _told(value, language):
    if isinstance(value, datetime):
        return day_and_time(value, language)
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, list):
        return listed([_told(item, language) for item in value], language)
    if isinstance(value, Message):
        return translate(value, target_language=language)
    return str(value)


def _filled(text, told, language):
    if not isinstance(text, Message):
        text = Message(text, domain="etwinning", default=text)
    whole = Message(text, mapping={**(text.mapping or {}), **told})
    return translate(whole, target_language=language)
