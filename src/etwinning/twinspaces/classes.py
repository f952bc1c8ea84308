"""The classes of a TwinSpace: its project's schools, their teachers and pupils, by country."""

from dataclasses import dataclass
from etwinning.base.words import listed
from etwinning.pupils.api import count_of
from etwinning.schools.api import survivor_of
from etwinning.twinspaces.opening import project_of


@dataclass(frozen=True)
class Class:
    """The people of one country.

    :ivar towns: names in one line.
    """

    country: str
    towns: str
    teachers: int
    pupils: int


def classes_of(space, language: str) -> list[Class]:
    """Return the classes of a TwinSpace, founders' countries first."""
    if project_of(space) is None:
        return []
    known = _schools_of(space)
    pupils = count_of(space)
    return [
        _class(country, known, pupils.get(country, 0), language)
        for country in dict.fromkeys([*(school.country for school in known), *pupils])
    ]


def homes_of(space) -> tuple[tuple[str, str], ...]:
    """Return where the schools are: pairs (country, region as its office calls it)."""
    return tuple(_home(school) for school in _schools_of(space))


def _home(school):
    return school.country, school.region or ""


def _schools_of(space):
    project = project_of(space)
    parties = project.members if project is not None else ()
    schools = [survivor_of(party.school) for party in parties]
    return [school for school in schools if school is not None]


def _class(country, schools, pupils, language):
    here = [school for school in schools if school.country == country]
    towns = dict.fromkeys(school.town for school in here if school.town)
    return Class(country, listed(towns, language), len(here), pupils)


def country_of(space, user_id: str) -> str:
    """Return the country of the school that a teacher brought in, ``""`` if unknown."""
    country, _region = home_of(space, user_id) or ("", "")
    return country


def home_of(space, user_id: str) -> tuple[str, str] | None:
    """Return (country, region) of the school that a teacher brought in, None if unknown."""
    project = project_of(space)
    parties = project.members if project is not None else ()
    school = next((survivor_of(p.school) for p in parties if p.user_id == user_id), None)
    return _home(school) if school is not None else None
