"""The link in a mail that switches one topic off: signed, for one person and one topic."""

from base64 import urlsafe_b64decode
from base64 import urlsafe_b64encode
from etwinning.records.api import shelf

import hashlib
import hmac

SIGNATURE = 16  # bytes


def sign(user_id: str, topic: str) -> str:
    """Return the token of a person's topic; it holds until the site's secret changes."""
    said = f"{user_id} {topic}".encode()
    return urlsafe_b64encode(_signature(said) + said).decode().rstrip("=")


def read(token: str) -> tuple[str, str] | None:
    """Return (user id, topic) of a token, None if we did not make it."""
    try:
        raw = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
    except ValueError:
        return None
    signature, said = raw[:SIGNATURE], raw[SIGNATURE:]
    if not said or not hmac.compare_digest(signature, _signature(said)):
        return None
    user_id, _space, topic = said.decode().rpartition(" ")
    return user_id, topic


def _signature(said: bytes) -> bytes:
    return hmac.digest(shelf("notices").secret, said, hashlib.sha256)[:SIGNATURE]
