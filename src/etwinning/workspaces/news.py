"""What is new in a place: each tool tells its own, the front page shows the newest of all."""

from dataclasses import dataclass
from datetime import datetime
from etwinning.base.told import Told


@dataclass(frozen=True)
class Chip:
    """Who can see a thing, in few words: a Bootstrap icon and a translatable text."""

    icon: str
    text: str
    is_public: bool = False


@dataclass(frozen=True)
class News:
    """One line of news.

    :ivar kind: what it is, a translatable word ("Page", "Journal").
    :ivar chip: who can see it, told by the enforced roles.
    :ivar author: user id, ``""`` for the house.
    :ivar when: with a time zone.
    :ivar told: who wrote it as another site told it, None for what was made here.
    """

    title: str
    url: str
    kind: str
    chip: Chip
    author: str
    when: datetime
    beginning: str = ""
    language: str = ""
    told: Told | None = None
