"""What is valid, in plain Python: words, names, ages, ideas, and the clock of the office."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta

import re

DAY = 24 * 3600  # seconds
YOUNGEST, OLDEST = 3, 20  # years of pupils, product.md 7.4
LONGEST_ADDRESS = 254  # characters, RFC 5321
MOST_SCHOOLS = 5  # of one teacher at a time
MOST_IDEAS = 8
MOST_LANGUAGES = 10
LONGEST_IDEA = 366  # days that an idea may stand
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
HEAD_ANSWERS = ("confirm", "correct", "not_ours")
# one @, no blanks, a dot in the domain, nothing that could open a second header of a mail
ADDRESS = re.compile(
    r"[^\s@,;:<>()\[\]\"\\]{1,64}@([^\s@,;:<>()\[\]\"\\.]+\.)+[^\s@,;:<>()\[\]\"\\.]{2,}"
)
LOGIN = re.compile(r"[a-z0-9][a-z0-9._+@-]{1,99}")  # what accounts takes as a login name
LANGUAGE = re.compile(r"([a-z]{2}):(A1|A2|B1|B2|C1|C2)")


def word_count(text: str | None) -> int:
    """Return the number of words of a text."""
    return len((text or "").split())


def is_address(text: str) -> bool:
    """Tell whether a text may be an e-mail address; only a mail to it proves more."""
    has_parts = len(text) <= LONGEST_ADDRESS and ADDRESS.fullmatch(text) is not None
    return has_parts and text.partition("@")[0].isascii()


def same_address(text: str) -> str:
    """Return the form under which an address is compared and kept."""
    return text.strip().casefold()


def fits_login(address: str) -> bool:
    """Tell whether an address can be the login name, too."""
    return LOGIN.fullmatch(address) is not None


def full_name(given: str, family: str) -> str:
    """Return a name as it is shown, blanks tidied."""
    return " ".join(f"{given} {family}".split())


def initials(name: str) -> str:
    """Return a name reduced to initials, such as "M. F." (national rule for public pages)."""
    words = [word for word in re.split(r"[\s\-.]+", name) if word[:1].isalnum()]
    return " ".join(f"{word[0].upper()}." for word in words)


def is_guessable(password: str, words: Iterable[str]) -> bool:
    """Tell whether a password holds the person's name or address, or hardly differs in itself.

    :param words: names and address of the person.
    """
    low = password.casefold()
    parts = {part for word in words for part in re.split(r"[\W_]+", word.casefold())}
    return len(set(low)) < 5 or any(len(part) > 3 and part in low for part in parts)


def is_language(text: str) -> bool:
    """Tell whether a text is a language and its level, such as ``"es:C2"``."""
    return LANGUAGE.fullmatch(text) is not None


def one_level_each(languages: Iterable[str]) -> bool:
    """Tell whether no language is named twice."""
    codes = [text.partition(":")[0] for text in languages]
    return len(codes) == len(set(codes))


@dataclass(frozen=True)
class Tie:
    """A teacher's place at one school.

    :ivar school: UID of the school.
    :ivar role: code of the list ``staff_roles``.
    :ivar since: the day it was told.
    :ivar verified: the day the office verified it, None before.
    :ivar told: pairs (office, region) of the school when the tie was made or last refreshed.
    :ivar head: address the teacher gave for the head; emptied when the head was asked.
    """

    school: str
    role: str
    since: date
    verified: date | None = None
    told: tuple = ()
    head: str = ""


@dataclass(frozen=True)
class Idea:
    """What a teacher would like to do with partners.

    :ivar until: last day on which it is shown.
    """

    id: str
    title: str
    text: str
    age_from: int
    age_to: int
    subjects: tuple = ()
    languages: tuple = ()
    until: date = date.max

    def is_open(self, today: date) -> bool:
        """Tell whether the idea still stands."""
        return today <= self.until


@dataclass(frozen=True)
class Exchange:
    """A question of the office and the answer of the teacher.

    :ivar asked: unix seconds; ``by`` the officer's user id.
    :ivar answered: unix seconds, None before.
    """

    question: str
    asked: int
    by: str
    answer: str = ""
    answered: int | None = None


@dataclass(frozen=True)
class Asked:
    """What a head teacher was asked about one teacher, and what came back.

    :ivar at: unix seconds; ``until`` the last moment of the link.
    :ivar own: whether the address is one the office knows, not one the teacher typed.
    :ivar answer: one of HEAD_ANSWERS, ``""`` before.
    """

    at: int
    until: int
    own: bool
    answer: str = ""
    note: str = ""
    answered: int | None = None


def last_day(asked: date | None, today: date, days: int) -> date:
    """Return the day until which an idea stands: the one asked for, never beyond LONGEST_IDEA.

    :param days: how long it stands when nobody says anything.
    """
    furthest = today + timedelta(days=LONGEST_IDEA)
    return min(asked or today + timedelta(days=days), furthest)


@dataclass(frozen=True)
class Clock:
    """The office's clock. It stands still while the teacher has a question to answer.

    :ivar since: when the office was asked, unix seconds.
    :ivar due: when it has to be done, unix seconds; None while the clock stands still.
    :ivar left: seconds that are left while it stands still.
    """

    since: int
    due: int | None
    left: int = 0

    @classmethod
    def start(cls, now: int, days: int) -> "Clock":
        """Start a clock that runs for some days."""
        return cls(since=now, due=now + days * DAY)

    def pause(self, now: int) -> "Clock":
        """Stop it; pausing twice changes nothing."""
        return self if self.due is None else replace(self, due=None, left=self.due - now)

    def resume(self, now: int) -> "Clock":
        """Let it run on with what was left; at least one day, so that an answer is read."""
        if self.due is not None:
            return self
        return replace(self, due=now + max(self.left, DAY), left=0)

    def day(self, now: int, days: int) -> int:
        """Return which day of ``days`` it is, 1 on the first; more than ``days`` is late."""
        left = self.left if self.due is None else self.due - now
        return max(1, days - -(-left // DAY) + 1) if left > 0 else days + 1 + (-left) // DAY

    def is_late(self, now: int) -> bool:
        """Tell whether the time is over."""
        return self.due is not None and now > self.due


def with_tie(ties: tuple, tie: Tie) -> tuple:
    """Return the ties with one added or, for the same school, put in its place."""
    others = tuple(old for old in ties if old.school != tie.school)
    return (*others, tie)


def without_tie(ties: tuple, school: str) -> tuple:
    """Return the ties without the one at a school."""
    return tuple(tie for tie in ties if tie.school != school)


def moved_ties(ties: tuple, gone: str, into: str, told: tuple) -> tuple:
    """Return the ties after a school was merged into another; never two at one school.

    :param told: pairs (office, region) of the school that stays.
    """
    lost = next((tie for tie in ties if tie.school == gone), None)
    if lost is None:
        return ties
    kept = next((tie for tie in ties if tie.school == into), None)
    rest = without_tie(without_tie(ties, gone), into)
    if kept is None:
        return (*rest, replace(lost, school=into, told=told))
    verified = min(filter(None, (lost.verified, kept.verified)), default=None)
    return (*rest, replace(kept, since=min(lost.since, kept.since), verified=verified))
