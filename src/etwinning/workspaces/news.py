"""What is new in a place: each tool tells its own, the front page shows the newest of all."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class News:
    """One line of news.

    :ivar kind: what it is, a translatable word ("Page", "Journal").
    :ivar audience: one of the audiences of ``workspaces.rules``, told by the enforced roles.
    :ivar author: user id, ``""`` for the house.
    :ivar when: with a time zone.
    """

    title: str
    url: str
    kind: str
    audience: str
    author: str
    when: datetime
    beginning: str = ""
    language: str = ""
