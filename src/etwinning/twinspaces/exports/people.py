"""Who is named in an export, and how: a number for everybody, a name for teachers.

Pupils are told by their alias, visitors by their role; no id, address or log-in name goes out.
An export for everybody names nobody.
"""

from dataclasses import replace
from datetime import date
from etwinning.accounts.api import account
from etwinning.base.told import Told
from etwinning.places.api import roster
from etwinning.pupils.api import alias_of
from etwinning.pupils.api import home_of

TEACHER = "teacher"
PUPIL = "pupil"
GUEST = "guest"


class People:
    """The members of a place, and authors who have left; numbers as they come, from 1."""

    def __init__(self, place):
        self.place = place
        self.members = roster(place)
        self.numbers: dict[str | Told, int] = {}
        for user_id in self.members:
            self.number(user_id)

    def number(self, user_id: str, told: Told | None = None) -> int | None:
        """Return the number of a person, None for nobody.

        :param told: who wrote it as another site told it: a person of its own.
        """
        if told is not None:
            return self.numbers.setdefault(replace(told, taken_in=date.min), len(self.numbers) + 1)
        if not user_id:
            return None
        return self.numbers.setdefault(user_id, len(self.numbers) + 1)

    def role(self, user_id: str) -> str:
        """Return the role that somebody has in the place now, ``""`` for who has left."""
        member = self.members.get(user_id)
        return member.role if member is not None else ""

    def kind(self, user_id: str) -> str:
        """Return teacher, pupil or guest; who is no teacher and no pupil is a guest."""
        person = account(user_id)
        return person.kind if person is not None and person.kind in (TEACHER, PUPIL) else GUEST

    def name(self, user_id: str) -> str:
        """Return the name of a teacher, the alias of a pupil, ``""`` for all others."""
        kind, person = self.kind(user_id), account(user_id)
        if kind == PUPIL:
            return alias_of(user_id)
        return person.fullname if kind == TEACHER and person is not None else ""

    def country(self, user_id: str) -> str:
        """Return the country of a teacher's school or of a pupil, ``""`` if unknown."""
        return home_of(user_id) or self.place.country_of(user_id)

    def told(self) -> list[dict]:
        """Return all people as the manifest tells them."""
        return [{"number": number, **self._told(one)} for one, number in self.numbers.items()]

    def _told(self, one):
        if isinstance(one, Told):
            return {"kind": one.kind, "role": one.role, "country": one.country, "name": one.name}
        return {
            "kind": self.kind(one),
            "role": self.role(one),
            "country": self.country(one),
            "name": self.name(one),
        }


class Nobody(People):
    """The people of an export for everybody: none is told, not even by a number."""

    def __init__(self, place):
        self.place, self.members, self.numbers = place, {}, {}

    def number(self, user_id: str, told: Told | None = None) -> None:
        """Return None: nobody wrote it."""
