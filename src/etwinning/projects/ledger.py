"""The approval ledger: one signature for each office, side by side, with a clock of its own.

Plain Python: values in, a new value or a named error out. Moments are aware datetimes (UTC).
Source: workflows.md, "The approval ledger"; product.md PJ4, PJ5.
"""

from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import timedelta

PENDING, APPROVED, NEEDS_INFO, REJECTED = "pending", "approved", "needs_info", "rejected"
DECISIONS = {"approve": APPROVED, "needs_info": NEEDS_INFO, "reject": REJECTED}
# what an office looks at, product.md PJ5
CHECKS = ("school_exists", "school_knows", "founder_verified", "content_acceptable")


class UnknownOffice(ValueError):
    """The office has no line in this ledger."""


class AlreadyDecided(ValueError):
    """The office has signed or rejected before."""


class NothingAsked(ValueError):
    """The office has no open question."""


@dataclass(frozen=True)
class Clock:
    """How long things may take, in days."""

    decide: int = 7
    remind: int = 5
    escalate: int = 14


@dataclass(frozen=True)
class Signature:
    """One office's line.

    :ivar status: pending, approved, needs_info or rejected.
    :ivar who: id of the officer who decided last, ``""`` before.
    :ivar since: the clock started.
    :ivar paused: seconds during which the clock stood still, all questions together.
    :ivar asked: when the open question was asked; the clock stands since then.
    :ivar reason: the question, the reason of a rejection, the note of a signature.
    :ivar answer: what a founder answered to the last question.
    :ivar in_place: the central office decided in place of this one.
    """

    office: str
    since: datetime
    status: str = PENDING
    who: str = ""
    when: datetime | None = None
    reason: str = ""
    answer: str = ""
    checks: tuple = ()
    paused: int = 0
    asked: datetime | None = None
    reminded: bool = False
    escalated: bool = False
    in_place: bool = False

    @property
    def is_open(self) -> bool:
        """Is this office still waited for?"""
        return self.status in (PENDING, NEEDS_INFO)

    def seconds(self, now: datetime) -> int:
        """Return how long the clock has run, in seconds, without its pauses."""
        until = self.asked or (now if self.is_open else self.when or now)
        return max(0, int((until - self.since).total_seconds()) - self.paused)

    def day(self, now: datetime) -> int:
        """Return the day the clock is on, from 1."""
        return self.seconds(now) // 86400 + 1

    def after(self, days: int, now: datetime) -> datetime:
        """Return the moment at which the clock shows so many days, when it is not stopped."""
        still = int((now - self.asked).total_seconds()) if self.asked else 0
        return self.since + timedelta(days=days, seconds=self.paused + still)


def opened(offices, now: datetime) -> tuple:
    """Return a new ledger: a tuple of signatures, one for each different office, in order."""
    return tuple(Signature(office, now) for office in dict.fromkeys(offices))


def line(ledger: tuple, office: str) -> Signature:
    """Return the signature of an office.

    :raises UnknownOffice: it has none.
    """
    for signature in ledger:
        if signature.office == office:
            return signature
    raise UnknownOffice(office)


def decided(ledger, office, decision, *, who, now, reason="", checks=(), in_place=False) -> tuple:
    """Return the ledger with an office's decision.

    :param decision: approve, needs_info or reject.
    :raises UnknownOffice: the office has no line.
    :raises AlreadyDecided: it has decided before, or its question is not answered yet.
    """
    old = line(ledger, office)
    if not old.is_open or (old.status == NEEDS_INFO and decision == "needs_info"):
        raise AlreadyDecided(office)
    running = _resumed(old, now)
    status = DECISIONS[decision]
    return _with(
        ledger,
        replace(
            running,
            status=status,
            who=who,
            when=now,
            reason=reason,
            checks=tuple(check for check in CHECKS if check in checks),
            asked=now if status == NEEDS_INFO else None,
            answer="" if status == NEEDS_INFO else old.answer,
            in_place=in_place,
        ),
    )


def answered(ledger, office, answer, now: datetime) -> tuple:
    """Return the ledger with a founder's answer: the clock of this office runs again.

    :raises NothingAsked: the office waits for no answer.
    """
    old = line(ledger, office)
    if old.status != NEEDS_INFO:
        raise NothingAsked(office)
    return _with(ledger, replace(_resumed(old, now), status=PENDING, answer=answer))


def reminded(ledger, office) -> tuple:
    """Return the ledger, remembering that the office was reminded."""
    return _with(ledger, replace(line(ledger, office), reminded=True))


def escalated(ledger, office) -> tuple:
    """Return the ledger, remembering that the central office may decide in place."""
    return _with(ledger, replace(line(ledger, office), escalated=True))


def to_remind(ledger, now: datetime, clock: Clock) -> list:
    """Return the signatures whose office has to be reminded now."""
    return [
        s for s in _running(ledger) if not s.reminded and s.seconds(now) >= clock.remind * 86400
    ]


def to_escalate(ledger, now: datetime, clock: Clock) -> list:
    """Return the signatures that now go to the central office."""
    return [
        s for s in _running(ledger) if not s.escalated and s.seconds(now) >= clock.escalate * 86400
    ]


def waiting(ledger) -> list:
    """Return the signatures that are still waited for, those with a question included."""
    return [s for s in ledger if s.is_open]


def is_approved(ledger) -> bool:
    """Tell whether every office has signed (an empty ledger is not approved)."""
    return bool(ledger) and all(s.status == APPROVED for s in ledger)


def is_verified(ledger) -> bool:
    """Tell whether at least one office has signed."""
    return any(s.status == APPROVED for s in ledger)


def is_rejected(ledger) -> bool:
    """Tell whether an office has rejected: that ends it for all."""
    return any(s.status == REJECTED for s in ledger)


def next_due(ledger, now: datetime, clock: Clock) -> datetime | None:
    """Return when the first running clock is due, None when nobody is waited for."""
    return min((s.after(clock.decide, now) for s in _running(ledger)), default=None)


def _running(ledger):
    return [s for s in ledger if s.status == PENDING]


def _resumed(signature, now):
    if signature.asked is None:
        return signature
    still = int((now - signature.asked).total_seconds())
    return replace(signature, paused=signature.paused + still, asked=None)


def _with(ledger, new):
    return tuple(new if s.office == new.office else s for s in ledger)
