"""What an account looks like from outside."""

from dataclasses import dataclass

KINDS = ("teacher", "staff", "pupil", "guest")


@dataclass(frozen=True)
class Account:
    """One account as others see it; asking again gives the present state.

    :ivar user_id: random, never used again.
    :ivar login: what the person types to log in, lower case.
    :ivar fullname: as the person writes it, ``""`` if unknown.
    :ivar kind: teacher, staff, pupil or guest.
    :ivar roles: site roles, a tuple, sorted.
    :ivar active: may log in.
    :ivar language: code of the language the person reads, ``""`` if not chosen.
    :ivar email: where mail goes, ``""`` for pupils and whoever has none.
    """

    user_id: str
    login: str
    fullname: str
    kind: str
    roles: tuple
    active: bool
    language: str
    email: str
