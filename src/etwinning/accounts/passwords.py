"""Passwords are kept as argon2id hashes; how much memory and time that costs is budgeted.

One hash takes 19 MiB and two passes (OWASP's first choice), about 20 to 30 ms of one core. At most
two run at once in a process, so guessing costs at most 38 MiB and never starves the readers.
"""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError
from argon2.exceptions import VerificationError

import threading
import unicodedata

PASSES = 2
MEMORY = 19_456  # KiB
AT_ONCE = 2


class Hashing:
    """Makes and compares hashes of one cost.

    :param passes: over the memory.
    :param memory: KiB.
    """

    def __init__(self, passes: int = PASSES, memory: int = MEMORY):
        self.argon2 = PasswordHasher(time_cost=passes, memory_cost=memory, parallelism=1)
        self.turns = threading.BoundedSemaphore(AT_ONCE)
        self.nobody = self.hashed("the password of nobody")

    def hashed(self, password: str) -> str:
        """Return the hash of a new password, with salt and costs in it."""
        with self.turns:
            return self.argon2.hash(_typed(password))

    def matches(self, password: str, stored: str) -> bool:
        """Tell whether a password is right.

        :param stored: a hash, or ``""``: nothing matches, but it takes as long as if there were
            one, so that time does not tell whether an account exists.
        """
        with self.turns:
            try:
                return self.argon2.verify(stored or self.nobody, _typed(password)) and bool(stored)
            except (VerificationError, InvalidHashError):
                return False

    def is_old(self, stored: str) -> bool:
        """Tell whether a hash was made with other costs and should be made anew."""
        return self.argon2.check_needs_rehash(stored)


def _typed(password):
    """The same for every keyboard: composed letters, no blanks around."""
    return unicodedata.normalize("NFKC", password).strip()


hashing = Hashing()


def hashed(password: str) -> str:
    """Return the hash of a new password, at today's cost."""
    return hashing.hashed(password)


def matches(password: str, stored: str) -> bool:
    """Tell whether a password is right; with ``""`` stored, none is, in the same time."""
    return hashing.matches(password, stored)


def is_old(stored: str) -> bool:
    """Tell whether a hash was made with other costs than today's."""
    return hashing.is_old(stored)
