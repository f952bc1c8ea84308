"""What is kept of a text that its author has changed."""

from collections.abc import Sequence

KEEP = 5  # earlier texts of a record


def with_earlier(earlier: Sequence[tuple], when: int, text: str) -> tuple:
    """Return the earlier texts of a record, pairs (UTC seconds, text), with one more.

    :param earlier: oldest first; of more than KEEP the newest stay.
    :param when: until when the text stood there.
    """
    return (*earlier, (when, text))[-KEEP:]
