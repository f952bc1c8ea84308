"""The clauses of the code of conduct, what is urgent, and when a thing is hidden at once."""

from collections.abc import Sequence
from typing import NamedTuple

# clause -> the word of base.hiding.REASONS that stands where the thing was
REASON_OF = {
    "child": "rules",
    "threat": "hurtful",
    "hate": "hurtful",
    "private": "private",
    "rights": "rights",
    "commercial": "topic",
    "spam": "topic",
}
SERIOUS = ("child", "threat", "hate")
HOUR = 3600  # seconds
SOON, LATER = 4 * HOUR, 24 * HOUR  # product.md MO2
AT_ONCE = "child"
ENOUGH = 2  # independent reports


class Told(NamedTuple):
    """One report.

    :ivar number: of this report; people name it when they ask.
    :ivar reporter: user id. ``school``: uid of the person's school, ``""`` if it is not known.
    :ivar clause: a key of REASON_OF. ``text``: plain, the reporter's own words.
    :ivar when: UTC seconds.
    :ivar weighs: it can hide a thing before an office has read it; not so that of somebody whom
        nobody has verified: anybody can make an account.
    """

    number: int
    reporter: str
    school: str
    clause: str
    text: str
    when: int
    weighs: bool = True


def number_typed(text: str) -> int:
    """Return the number of a case as an address has it, 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def due_after(clause: str) -> int:
    """Return in how many seconds an office decides."""
    return SOON if clause in SERIOUS else LATER


def is_hidden_now(reports: Sequence[Told], by_pupil: bool) -> bool:
    """Tell whether a thing is hidden before anybody has decided (MO4).

    :param by_pupil: a pupil wrote it.
    """
    heavy = [one for one in reports if one.weighs]
    if by_pupil or any(one.clause == AT_ONCE for one in heavy):
        return True
    return weight(heavy) >= ENOUGH


def weight(reports: Sequence[Told]) -> int:
    """Return how many independent reports there are: one a school, where schools are known."""
    return len({one.school or one.reporter for one in reports})
