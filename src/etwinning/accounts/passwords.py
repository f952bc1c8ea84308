"""Passwords are kept as argon2id hashes; how much memory and time that costs is budgeted.

One hash takes 19 MiB and two passes (OWASP's first choice), about 20 to 30 ms of one core. At most
two run at once in a process, so guessing costs at most 38 MiB and never starves the readers.

Passwords that the house makes by chance and prints, up to 500 in one request, get a tenth of that
until they are used: nobody has them elsewhere, and 36 bits at 2 ms are years for who has stolen
the hash. The first log-in makes it anew at the full cost.
"""

from argon2 import extract_parameters
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError
from argon2.exceptions import VerificationError

import threading
import unicodedata

PASSES = 2
MEMORY = 19_456  # KiB
AT_ONCE = 2
PRINTED_MEMORY = 4_096  # KiB, one pass: about 2 ms


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
        typed = _typed(password)
        with self.turns:
            right = self._verify(stored or self.nobody, typed) and bool(stored)
            if stored and not right and self._is_cheaper(stored):
                self._verify(self.nobody, typed)
            return right

    def _verify(self, stored, typed):
        try:
            return self.argon2.verify(stored, typed)
        except (VerificationError, InvalidHashError):
            return False

    def _is_cheaper(self, stored):
        """Was it made with so little memory that the time would tell?"""
        try:
            return extract_parameters(stored).memory_cost < self.argon2.memory_cost
        except InvalidHashError:
            return False

    def is_old(self, stored: str) -> bool:
        """Tell whether a hash was made with other costs and should be made anew."""
        return self.argon2.check_needs_rehash(stored)


def _typed(password):
    """The same for every keyboard: composed letters, no blanks around."""
    return unicodedata.normalize("NFKC", password).strip()


hashing = Hashing()
printing = Hashing(1, PRINTED_MEMORY)


def hashed(password: str, printed: bool = False) -> str:
    """Return the hash of a new password, at today's cost.

    :param printed: the house made it by chance and prints it.
    """
    return (printing if printed else hashing).hashed(password)


def matches(password: str, stored: str) -> bool:
    """Tell whether a password is right; with ``""`` stored, none is, in the same time."""
    return hashing.matches(password, stored)


def is_old(stored: str) -> bool:
    """Tell whether a hash was made with other costs than today's."""
    return hashing.is_old(stored)
