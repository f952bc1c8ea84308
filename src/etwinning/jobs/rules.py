"""What may be queued: plain Python, no Plone."""

from datetime import datetime
from datetime import UTC

import json

RETRIES = 8
FIRST_RETRY = 10  # seconds; each wait is three times the one before: 9 hours in all
BACKOFF = 3
TAKEN = ("now",)  # words that a job gets anyway


def check_words(words: dict) -> dict:
    """Return the words of a job if they come out of JSON as they go in.

    :raises TypeError: an object, a set, a tuple, a date ..., or a word that is taken.
    """
    taken = sorted(words.keys() & set(TAKEN))
    if taken or json.loads(json.dumps(words)) != words:
        raise TypeError(f"Only JSON values may be queued, and not {taken}: {words!r}")
    return words


def moment(seconds: float) -> datetime:
    """Return unix seconds as huey counts time: UTC without saying so."""
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)


def is_due(last: float | None, every: float, now: float) -> bool:
    """Tell whether something periodic is to run: it never did, or long enough ago."""
    return last is None or now - last >= every
