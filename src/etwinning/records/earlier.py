"""What is kept of a text that its author has changed, and whether it is still what was read."""

from collections.abc import Sequence
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from hashlib import sha256

KEEP = 5  # earlier texts of a record


def with_earlier(earlier: Sequence[tuple], when: int, text: str) -> tuple:
    """Return the earlier texts of a record, pairs (UTC seconds, text), with one more.

    :param earlier: oldest first; of more than KEEP the newest stay.
    :param when: until when the text stood there.
    """
    return (*earlier, (when, text))[-KEEP:]


def mark_of(text: str) -> str:
    """Return a short mark of a text: another text has another one."""
    return sha256(text.encode()).hexdigest()[:12]


def check_read(text: str, mark: str) -> None:
    """Let a teacher show only the words that were read.

    :param mark: of the text that stood on the page, ``""`` for whoever does not say.
    :raises WrongState: the author has changed it since.
    """
    if mark and mark != mark_of(text):
        raise WrongState(
            _("error_changed_since", default="The words have changed since. Read them again.")
        )
