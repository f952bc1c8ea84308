"""Passwords are kept as argon2id hashes; how much memory and time that costs is budgeted.

One hash takes 19 MiB and two passes (OWASP's first choice), about 20 to 30 ms of one core. At most
two run at once in a process, so guessing costs at most 38 MiB and never starves the readers.
"""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError
from argon2.exceptions import VerificationError

import threading

TIME = 2  # passes
MEMORY = 19_456  # KiB
AT_ONCE = 2
_hasher = PasswordHasher(time_cost=TIME, memory_cost=MEMORY, parallelism=1)
_turns = threading.BoundedSemaphore(AT_ONCE)


def hashed(password: str) -> str:
    """Return the hash of a new password, with salt and parameters in it."""
    with _turns:
        return _hasher.hash(password)


_NOBODY = hashed("the password of nobody")


def matches(password: str, stored: str) -> bool:
    """Tell whether a password is right.

    :param stored: a hash, or ``""``: nothing matches, but it takes as long as if there were one,
        so that time does not tell whether an account exists.
    """
    with _turns:
        try:
            return _hasher.verify(stored or _NOBODY, password) and bool(stored)
        except (VerificationError, InvalidHashError):
            return False


def is_old(stored: str) -> bool:
    """Tell whether a hash was made with other costs than today's and should be made anew."""
    return _hasher.check_needs_rehash(stored)
