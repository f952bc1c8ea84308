"""What is mailed later: to many people, and everything that people want together."""

from datetime import datetime
from datetime import UTC
from etwinning.jobs.api import later
from etwinning.jobs.interfaces import IEvery
from etwinning.jobs.interfaces import IJob
from etwinning.notices.interfaces import IQuiet
from etwinning.notices.letters import mail_digest
from etwinning.notices.letters import mail_to_person
from etwinning.notices.rules import digests_of
from etwinning.notices.wording import is_known
from etwinning.notices.wording import kind_named
from etwinning.notices.wording import pace_in
from etwinning.records.api import from_token
from etwinning.records.api import key_at
from etwinning.records.api import shelf
from plone import api
from zope.component import queryUtility
from zope.interface import implementer

import logging

log = logging.getLogger("etwinning.notices")
DAY = 24 * 3600  # seconds
KEEP = 365 * DAY


@implementer(IJob)
class Mail:
    """One notice to one person, when many were told at once."""

    def __call__(self, now: float, user_id: str = "", key: str = "", urgent: bool = False) -> None:
        """Mail the notice of a key, if it is still there."""
        box = shelf("notices").box(user_id)
        notice = box.notices.get(from_token(key)) if box is not None else None
        if notice is not None and is_known(notice.kind) and not _is_quiet(notice):
            mail_to_person(user_id, notice, urgent)


@implementer(IEvery)
class Digests:
    """Once a day, in the morning: a digest for each person who waits for one."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Queue the digests of the day, on Fridays the weekly ones, too."""
        store, when = shelf("notices"), datetime.fromtimestamp(now, UTC)
        paces = digests_of(store.digest_day, when)
        if paces:
            store.digest_day = when.date()
            for user_id in store.waiting:
                later("notices.digest", user_id=user_id, paces=paces)


@implementer(IJob)
class Digest:
    """The digest of one person: what is new and not yet seen; nothing if there is nothing."""

    def __call__(self, now: float, user_id: str = "", paces: list | None = None) -> None:
        """Mail what the person wants together."""
        store = shelf("notices")
        box = store.box(user_id)
        if box is None:
            return
        for pace in paces or ():
            self._send(user_id, box, pace)
        rest = any(self._new(box, pace) for pace in ("daily", "weekly"))
        if not rest and user_id in store.waiting:
            store.waiting.remove(user_id)

    def _send(self, user_id, box, pace):
        new = self._new(box, pace)
        if new:
            told = [one for one in new if one.key > box.seen and not _is_quiet(one)]
            mail_digest(user_id, told, pace)
            box.digests[pace] = new[-1].key

    def _new(self, box, pace):
        """Notices of the topics of a pace since the last digest, oldest first."""
        since = box.digests.get(pace, 0)
        return [
            notice
            for notice in box.notices.values(min=since, excludemin=True)
            if is_known(notice.kind) and pace_in(box, kind_named(notice.kind).topic) == pace
        ]


def _is_quiet(notice):
    """What it is about may have ended since it was told."""
    quiet = queryUtility(IQuiet, kind_named(notice.kind).topic)
    return quiet is not None and quiet(notice.path)


@implementer(IEvery)
class Forget:
    """Notices go after a year."""

    seconds = 7 * DAY

    def __call__(self, now: float) -> None:
        """Drop what is older."""
        oldest = key_at((now - KEEP) * 1000)
        for box in shelf("notices").boxes.values():
            box.drop_before(oldest)


@implementer(IEvery)
class Unsent:
    """What the mail server did not take is offered again, without end."""

    seconds = 600

    def __call__(self, now: float) -> None:
        """Send it; an error of the mail server stands in the log, and the rest waits."""
        try:
            api.portal.get_tool("MailHost").send_again()
        except OSError as error:  # SMTP errors are OSErrors, too
            log.warning("The mail server does not take mails: %s", error)
