"""Where the schools of a place are: its countries, its time zones, and that of a reader."""

from dataclasses import dataclass
from etwinning.base.security import actor
from etwinning.calendar.zones import BRUSSELS
from etwinning.calendar.zones import zone_of
from etwinning.pupils.api import home_of


@dataclass(frozen=True)
class Standpoint:
    """From where a reader looks at the calendar of a place.

    :ivar zone: of the reader's school, else the first of the place.
    :ivar zones: of all its schools, each once, the founders' first; ``countries``, too.
    """

    zone: str
    zones: tuple[str, ...]
    countries: tuple[str, ...]


def standpoint(place) -> Standpoint:
    """Return countries and zones of a place, as the current user looks at them."""
    homes, reader = place.homes, actor()
    zones = tuple(dict.fromkeys(zone_of(*home) for home in homes)) or (BRUSSELS,)
    own = place.home_of(reader) or _of_pupil(homes, reader)
    zone = zone_of(*own) if own else zones[0]
    return Standpoint(zone, zones, tuple(dict.fromkeys(country for country, _region in homes)))


def _of_pupil(homes, reader):
    """Of a pupil only the country is known: the first school there."""
    country = home_of(reader) if reader else ""
    return next((home for home in homes if home[0] == country), None)
