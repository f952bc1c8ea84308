"""The door: tell people, ask what they were told, choose how mails come.

Nobody tells by hand: ``tell`` and ``write_to`` are step five of other rooms' verbs and ask no
permission. A person reads and changes only what is theirs.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.audit.api import note
from etwinning.base.address import NoAddress
from etwinning.base.address import path_of
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.texts import is_email
from etwinning.base.told import being_told
from etwinning.jobs.api import later
from etwinning.notices import links
from etwinning.notices.letters import mail_to_address
from etwinning.notices.letters import mail_to_person
from etwinning.notices.permissions import READ_AS_PUPIL
from etwinning.notices.rules import goes_now
from etwinning.notices.rules import PACES
from etwinning.notices.store import Notice
from etwinning.notices.wording import checked
from etwinning.notices.wording import is_known
from etwinning.notices.wording import kind_named
from etwinning.notices.wording import pace_in
from etwinning.notices.wording import say
from etwinning.notices.wording import topic_named
from etwinning.notices.wording import topics
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from itertools import takewhile
from plone import api
from plone.uuid.interfaces import IUUID

import logging

log = logging.getLogger("etwinning.notices")
LOOKED_AT = 100  # newest notices
WHY = {
    "flag": "notices:hidden",
    "restore": "notices:shown_again",
    "remove": "notices:removed",
}
MANY = 20  # people; the mails of more are written by the worker, not while somebody waits


@dataclass(frozen=True)
class Line:
    """A notice as a person reads it.

    :ivar token: text for an address; the page of older lines begins behind it.
    :ivar path: where it leads, below the site, ``""`` for nowhere.
    :ivar thing: id of what it is about.
    """

    token: str
    key: int
    kind: str
    subject: str
    paragraphs: list
    action: str
    path: str
    thing: str
    when: datetime
    is_new: bool


def tell(user_ids, kind: str, thing=None, words: dict | None = None, url: str = "") -> None:
    """Tell people something: a line behind the bell, and a mail as each of them chose.

    :param user_ids: ids of persons; each is told once. Nobody is left out: do not name the actor.
    :param kind: name of a registered kind.
    :param thing: what it is about (content, a record, an id): lines about it stand together.
    :param words: the kind's ${words}: texts, numbers, days, moments, messages, lists of them.
    :param url: where it leads; by default the thing's own page.
    :raises LookupError: no room registered the kind.

    Of what is taken in from elsewhere (base/told.py) nobody is told.
    """
    if being_told() is not None:
        return
    how, words = kind_named(kind), checked(words)
    path = path_of(url) if url else _path(thing)
    people = list(dict.fromkeys(user_ids))
    for user_id in people:
        notice = Notice(kind, words, _id(thing), path)
        _tell_one(user_id, notice, how, len(people) > MANY)


def tell_why(
    authors, verb: str, thing, reason: str = "", *, note: str = "", title: str = "", url: str = ""
) -> None:
    """Tell who made a thing that it was hidden, is shown again or removed, and why.

    :param authors: user ids; whoever acts is left out.
    :param verb: flag, restore or remove. Of a removed thing the line leads to what it stood in.
    :param reason: why: a message, or the words of who did it. ``note``: words to the authors.
    :param title: what to call it, a message; by default the thing's title.
    """
    people = [author for author in authors if author and author != actor()]
    shown = aq_parent(aq_inner(thing)) if verb == "remove" else thing
    named = _("notice_thing", default="“${title}”", mapping={"title": thing.title})
    words = {"title": title or named, "reason": reason, "note": note}
    tell(people, WHY[verb], thing, words, url=url or shown.absolute_url())


def write_to(
    address: str, kind: str, words: dict | None = None, url: str = "", language: str = "en"
) -> None:
    """Send one mail to somebody without an account, when the transaction is committed.

    :param address: one e-mail address. Whoever calls this limits how often.
    :raises BadInput: it is no e-mail address.
    :raises NoAddress: the site is public and its address is not set.
    """
    if not is_email(address):
        wrong = _("error_email", default="Write an e-mail address, such as head@school.example")
        raise BadInput({"email": wrong})
    mail_to_address(address, language, say(kind, checked(words), language), path_of(url))


def notices_of(
    user_id: str, size: int = 20, before: int | None = None, language: str = "en"
) -> list[Line]:
    """Return a person's newest notices, newest first, in words.

    :param before: only those older than this key.
    """
    box = shelf("notices").box(user_id)
    if box is None:
        return []
    last = box.last(size, before)
    return [_line(notice, box.seen, language) for notice in last if is_known(notice.kind)]


def unseen(user_id: str) -> int:
    """Return how many notices a person has not seen; 100 means 100 or more."""
    box = shelf("notices").box(user_id)
    return box.unseen() if box is not None else 0


def has_unseen(user_id: str, kind: str, thing: str) -> bool:
    """Tell whether a person was told something of a kind about a thing and has not seen it.

    For what is told once until it was looked at. Of the newest hundred notices.

    :param thing: its id, as ``tell`` keeps it.
    """
    box = shelf("notices").box(user_id)
    newest = box.last(LOOKED_AT) if box is not None else []
    unseen = takewhile(lambda one: one.key > box.seen, newest)  # loads none behind
    return any(one.kind == kind and one.thing == thing for one in unseen)


def mark_seen(user_id: str, until: int = 0) -> None:
    """Note that a person has seen the notices up to a key, all by default.

    :raises NotAllowed: they are another person's.
    """
    _must_be(user_id)
    box = shelf("notices").box(user_id)
    if box is None:
        return
    newest = box.newest()
    seen = min(until, newest) if until > 0 else newest
    if seen > box.seen:
        box.seen = seen


def paces_of(user_id: str) -> dict[str, str]:
    """Return how a person's mails come: dict of topic -> now, daily, weekly or off."""
    box = shelf("notices").box(user_id)
    return {name: pace_in(box, name) for name, _topic in topics()}


def change_paces(user_id: str, paces: dict) -> None:
    """Choose how mails come.

    :param paces: dict of topic -> now, daily, weekly or off; what is left out stays.
    :raises NotAllowed: they are another person's.
    :raises BadInput: a topic is unknown or cannot be switched, or a pace is none; by topic.
    """
    _must_be(user_id)
    if is_pupil():
        raise NotAllowed(_("error_pupils_no_mail", default="Pupils get no mail from us."))
    known = {name: topic for name, topic in topics() if not topic.fixed}
    wrong = {
        str(name): _("error_no_pace", default="Choose: now, daily, weekly or off")
        for name, pace in paces.items()
        if name not in known or pace not in PACES
    }
    if wrong:
        raise BadInput(wrong)
    _choose(user_id, paces)
    note("notices:paces:change", user_id)


def is_pupil() -> bool:
    """Tell whether the current user reads notices as a pupil: without mails and choices."""
    return allowed(api.portal.get(), READ_AS_PUPIL)


def topic_of_link(token: str) -> str:
    """Return the topic that a link in a mail switches off, ``""`` if the link is not ours."""
    found = links.read(token)
    return found[1] if found and not topic_named(found[1]).fixed else ""


def switch_off(token: str) -> None:
    """Switch one topic off by the link of a mail; the link itself is the right to do so.

    :raises BadInput: the link is not ours.
    """
    found = links.read(token)
    if not found or topic_named(found[1]).fixed:
        raise BadInput(reason=_("error_no_link", default="This link does not work"))
    _choose(found[0], {found[1]: "off"})
    note("notices:paces:switch_off", found[0], topic=found[1])


def _tell_one(user_id, notice, how, of_many):
    store = shelf("notices")
    box = store.own_box(user_id)
    key = box.add(notice)
    pace = pace_in(box, how.topic)
    urgent = pace != "now"
    if not goes_now(pace, how.urgent):
        if pace != "off":
            store.wait(user_id)
    elif of_many:
        later("notices.mail", user_id=user_id, key=token(key), urgent=urgent)
    else:
        _mail_if_possible(user_id, notice, urgent)


def _mail_if_possible(user_id, notice, urgent):
    """Without the site's address there is no mail, but what the person did is done."""
    try:
        mail_to_person(user_id, notice, urgent)
    except NoAddress:
        log.exception("A notice was not mailed")


def _line(notice, seen, language):
    said = say(notice.kind, notice.words, language)
    return Line(
        token=token(notice.key),
        key=notice.key,
        kind=notice.kind,
        subject=said.subject,
        paragraphs=said.paragraphs,
        action=said.action,
        path=notice.path,
        thing=notice.thing,
        when=datetime.fromtimestamp(moment_of(notice.key), UTC),
        is_new=notice.key > seen,
    )


def _choose(user_id, paces):
    box = shelf("notices").own_box(user_id)
    for name, pace in paces.items():
        if box.paces.get(name) != pace:
            box.paces[name] = pace


def _must_be(user_id):
    if not user_id or user_id != actor():
        raise NotAllowed(_("error_not_your_notices", default="These notices are not yours."))


def _id(thing):
    if thing is None or isinstance(thing, str):
        return thing or ""
    return str(IUUID(thing, None) or getattr(thing, "key", ""))


def _path(thing):
    steps = getattr(thing, "getPhysicalPath", None)
    return "/".join(["", *steps()[len(api.portal.get().getPhysicalPath()) :]]) if steps else ""
