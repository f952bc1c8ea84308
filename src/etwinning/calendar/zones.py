"""Time zones of countries: which a country has, which a school lies in, what people call them."""

from babel.dates import get_timezone_location
from etwinning.base.terms import all_terms
from etwinning.base.vocabularies import countries
from etwinning.base.vocabularies import country_name
from etwinning.base.words import language_of
from etwinning.base.words import locale_of
from functools import cache
from functools import lru_cache
from pytz import country_timezones
from zope.globalrequest import getRequest
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

BRUSSELS = "Europe/Brussels"  # where nothing else is known
UNLISTED = {"XK": ("Europe/Belgrade",)}  # countries that the zone tables do not have
# islands that offices call regions and that have a time of their own: part of the name -> zone
ISLANDS = {
    "ES": (("canar", "Atlantic/Canary"),),
    "PT": (
        ("madeira", "Atlantic/Madeira"),
        ("açores", "Atlantic/Azores"),
        ("azores", "Atlantic/Azores"),
    ),
}


def zones_of(country: str) -> tuple[str, ...]:
    """Return the zones of a country, that of the most people first; ``()`` if it is unknown."""
    if country in UNLISTED:
        return UNLISTED[country]
    return tuple(country_timezones[country]) if country in country_timezones else ()


def zone_of(country: str, region: str = "") -> str:
    """Return the zone in which a school lies.

    :param region: as its office calls it.
    """
    for part, zone in ISLANDS.get(country, ()):
        if part in region.lower():
            return zone
    return next(iter(zones_of(country)), BRUSSELS)


def is_zone(zone: str) -> bool:
    """Tell whether there is such a zone in a country that ever took part."""
    return zone == BRUSSELS or zone in _countries()


@cache
def _countries():
    """Dict of zone -> country, for every country that ever took part."""
    return {zone: country for country in all_terms("countries") for zone in zones_of(country)}


@lru_cache(maxsize=2_000)
def title_of(zone: str, language: str) -> str:
    """Return what people call a zone: "Spain", or "Spain (Canary)" where it is not the main one."""
    locale, country = locale_of(language), _countries().get(zone, "")
    city = get_timezone_location(zone, locale=locale, return_city=True)
    if not country:
        return city
    name = country_name(country, language)
    return name if zone == zone_of(country) else f"{name} ({city})"


@lru_cache(maxsize=100)
def _vocabulary(language):
    zones = [zone for country in countries() for zone in zones_of(country)]
    pairs = sorted((title_of(zone, language), zone) for zone in dict.fromkeys([*zones, BRUSSELS]))
    return SimpleVocabulary([SimpleTerm(zone, zone, title) for title, zone in pairs])


@implementer(IVocabularyFactory)
class Zones:
    """All zones of the countries that take part."""

    def __call__(self, context):
        return _vocabulary(language_of(getRequest()))
