"""Public holidays of whole countries, from the library ``holidays``; nothing where it has none."""

from dataclasses import dataclass
from datetime import date
from etwinning.base.libraries import Library
from functools import lru_cache

library = Library("holidays")


@dataclass(frozen=True)
class FreeDay:
    """A public holiday.

    :ivar language: of its name, ``""`` for that of the reader.
    """

    day: date
    country: str
    name: str
    language: str = ""


def free_days(countries, first: date, last: date, language: str) -> list[FreeDay]:
    """Return the public holidays of countries from a day to a day, both inclusive, in order."""
    found = [
        free
        for country in dict.fromkeys(countries)
        for year in range(first.year, last.year + 1)
        for free in _of_year(country, year, language)
        if first <= free.day <= last
    ]
    return sorted(found, key=lambda free: free.day)


@lru_cache(maxsize=500)
def _of_year(country, year, language):
    try:
        speaks = library.country_holidays(country)
    except NotImplementedError:  # the library does not know the country
        return ()
    own = language.replace("-", "_")
    known = speaks.supported_languages or ()
    chosen = next((one for one in (own, "en_US", "en_GB") if one in known), None)
    days = library.country_holidays(country, years=year, language=chosen)
    spoken = (chosen or speaks.default_language or "").partition("_")[0]
    named = "" if spoken == language.partition("-")[0] else spoken
    return tuple(FreeDay(day, country, name, named) for day, name in sorted(days.items()))
