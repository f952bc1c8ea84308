"""What makes two announcements alike, and how long one is open. Plain Python."""

from collections.abc import Collection
from math import log
from zlib import crc32

DAY = 24 * 3600  # seconds
OPEN_FOR = 60 * DAY  # PF6
WARNED = 5 * DAY  # before the end the author is told
NEW_A_DAY = 5  # announcements that a person posts, spam budget of product.md 6.4
INTERESTS_A_DAY = 30
LEAST_WORDS = 20
MOST_DRAFTS = 20  # of one person
SHORTEST = 4  # letters; shorter words tell nothing of an idea
SKETCHED = 100  # words of one announcement that are kept
LIKE = 0.35  # share of the weight of my words that the other has, too
SAME = 0.75  # of all words of both, how many both have
MOST = 5  # similar ones shown


def sketch(words: list[str]) -> frozenset[int]:
    """Return the words of an idea as numbers, 31 bits each.

    :param words: folded words, in order (``search`` folds them).
    """
    telling = dict.fromkeys(word for word in words if len(word) >= SHORTEST)
    return frozenset(crc32(word.encode()) >> 1 for word in list(telling)[:SKETCHED])


def weight(number: int, of: int) -> float:
    """Return how much a word tells that stands in ``number`` announcements ``of`` all."""
    return log((of + 2) / (number + 1))


def likeness(mine: Collection[int], theirs: Collection[int], weights: dict) -> float:
    """Return how much of my idea the other one tells, 0 to 1.

    :param weights: dict of each of my words -> weight.
    """
    whole = sum(weights[word] for word in mine)
    shared = sum(weights[word] for word in mine if word in theirs)
    return shared / whole if whole else 0.0


def is_same(mine: frozenset, theirs: frozenset) -> bool:
    """Tell whether two ideas are told in nearly the same words."""
    return bool(mine) and len(mine & theirs) >= SAME * len(mine | theirs)
