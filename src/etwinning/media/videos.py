"""Films are linked, never kept: which addresses of which houses. Source: product.md TS6.

Plain Python. ``player`` is loaded only after somebody asked for it (click to load); until then
nothing goes to the house of the film.
"""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import re

HOUSES = {
    "youtube": ("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be",
                "www.youtube-nocookie.com"),
    "dailymotion": ("dailymotion.com", "www.dailymotion.com", "dai.ly", "geo.dailymotion.com"),
    "vimeo": ("vimeo.com", "www.vimeo.com", "player.vimeo.com"),
}  # fmt: skip
TITLES = {"youtube": "YouTube", "dailymotion": "Dailymotion", "vimeo": "Vimeo"}
YOUTUBE = re.compile(r"[\w-]{11}\Z", re.A)
DAILYMOTION = re.compile(r"[a-zA-Z0-9]{5,12}\Z")
VIMEO = re.compile(r"\d{5,12}\Z", re.A)
VIMEO_KEY = re.compile(r"[0-9a-f]{6,20}\Z")


class NoVideo(ValueError):
    """The address leads to no film of a house that we know; ``why`` is "host" or "film"."""

    def __init__(self, why: str):
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Video:
    """A film somewhere else.

    :ivar house: a key of HOUSES.
    :ivar page: where one watches it there.
    :ivar player: what a frame loads, without cookies where the house offers that.
    """

    house: str
    page: str
    player: str

    @property
    def title(self) -> str:
        """The name of the house."""
        return TITLES[self.house]


def video_at(url: str, houses: Collection[str] = tuple(HOUSES)) -> Video:
    """Return the film that an address leads to.

    :param houses: which of HOUSES are allowed.
    :raises NoVideo: another house, or no film there.
    """
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
    except ValueError as error:
        raise NoVideo("host") from error
    house = next((name for name, hosts in HOUSES.items() if host in hosts), "")
    if house not in houses or parts.scheme not in ("http", "https"):
        raise NoVideo("host")
    steps = [step for step in parts.path.split("/") if step]
    return FINDERS[house](steps, parse_qs(parts.query))


def _youtube(steps, query):
    found = query.get("v", [""])[0] or (steps[-1] if steps else "")
    if not YOUTUBE.match(found):
        raise NoVideo("film")
    return Video(
        "youtube",
        f"https://www.youtube.com/watch?v={found}",
        f"https://www.youtube-nocookie.com/embed/{found}",
    )


def _dailymotion(steps, query):
    found = query.get("video", [""])[0] or (steps[-1] if steps else "").partition("_")[0]
    if not DAILYMOTION.match(found):
        raise NoVideo("film")
    return Video(
        "dailymotion",
        f"https://www.dailymotion.com/video/{found}",
        f"https://geo.dailymotion.com/player.html?video={found}",
    )


def _vimeo(steps, query):
    number = next((step for step in steps if VIMEO.match(step)), "")
    if not number:
        raise NoVideo("film")
    rest = steps[steps.index(number) + 1 :]
    key = (rest[0] if rest else "") or query.get("h", [""])[0]
    key = key if VIMEO_KEY.match(key) else ""
    page = f"https://vimeo.com/{number}" + (f"/{key}" if key else "")
    player = f"https://player.vimeo.com/video/{number}?dnt=1" + (f"&h={key}" if key else "")
    return Video("vimeo", page, player)


FINDERS = {"youtube": _youtube, "dailymotion": _dailymotion, "vimeo": _vimeo}
