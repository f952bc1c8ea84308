"""Questions about announcements: similar ones, one's own, lists with counts."""

from dataclasses import dataclass
from etwinning.announcements.permissions import READ_ANNOUNCEMENTS
from etwinning.announcements.rules import is_same
from etwinning.announcements.rules import LIKE
from etwinning.announcements.rules import MOST
from etwinning.announcements.rules import sketch
from etwinning.announcements.setup import FOLDER
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.people.api import why_not_yet
from etwinning.records.api import shelf
from etwinning.search.api import find
from etwinning.search.api import folded_words
from etwinning.search.api import Found
from plone import api

KIND = "announcement"
KEPT = ("open", "expired", "hidden")  # what is not said a second time
# what a list is narrowed by -> the facet of the search
FACET_OF = {
    "band": "band",
    "country": "country",
    "language": "language",
    "subject": "subject",
    "theme": "theme",
}


@dataclass(frozen=True)
class Similar:
    """An open announcement whose words are like mine.

    :ivar score: 0 to 100.
    """

    uid: str
    title: str
    url: str
    score: int


def partners():
    """Return the folder of all announcements."""
    return api.portal.get()[FOLDER]


def announcement_of(uid: str):
    """Return an announcement by UID, None if there is none; asks no permission."""
    return partners().get(uid) if uid else None


def words_of(title: str, text: str) -> frozenset[int]:
    """Return the sketch of an idea."""
    return sketch(folded_words(f"{title} {text}"))


def similar_to(title: str, text: str, but: str = "") -> list[Similar]:
    """Return open announcements of other people like an idea, likest first, at most MOST.

    About 30 ms for 20,000 open ones (tests/bench).

    :param but: UID of the announcement itself.
    :raises NotAllowed: the current user may not read announcements.

    Source: product.md PF5.
    """
    may(partners(), READ_ANNOUNCEMENTS)
    me = actor()
    pairs = shelf("announcements").similar(words_of(title, text), LIKE)
    others = [pair for pair in pairs if pair[1].uid != but and pair[1].author != me]
    return [_similar(score, announcement_of(line.uid)) for score, line in others[:MOST]]


def same_of(author: str, title: str, text: str, but: str = ""):
    """Return a person's announcement in nearly the same words, None without one.

    Open ones, expired ones and those that moderators hid.
    """
    mine = words_of(title, text)
    for line in shelf("announcements").lines_of(author):
        if line.uid != but and line.state in KEPT and is_same(mine, frozenset(line.words)):
            return announcement_of(line.uid)
    return None


def my_announcements() -> list:
    """Return the current user's announcements, newest first; drafts, too."""
    found = [announcement_of(uid) for uid in shelf("announcements").of(actor())]
    return sorted(found, key=_created, reverse=True)


def find_announcements(
    text: str = "", chosen: dict | None = None, start: int = 0, size: int = 20
) -> Found:
    """Find open announcements, newest first, with counts for each way to narrow the list.

    :param chosen: dict of FACET_OF's names -> value or list of values.
    :return: counts by the names of FACET_OF.
    :raises NotAllowed: the current user may not read announcements.
    :raises BadInput: a part is out of its limits.

    Source: product.md PF4, PF10.
    """
    may(partners(), READ_ANNOUNCEMENTS, why_not_yet(actor()))
    facets = {FACET_OF[name]: value for name, value in (chosen or {}).items() if value}
    found = find(
        text,
        kinds=(KIND,),
        facets={**facets, "state": ["open"]},
        start=start,
        size=size,
        count=tuple(FACET_OF.values()),
        order="" if text else "newest",
    )
    counts = {name: found.counts.get(facet, {}) for name, facet in FACET_OF.items()}
    return Found(found.items, found.total, counts, found.complete)


def _similar(score, announcement):
    return Similar(
        announcement.getId(),
        announcement.title,
        announcement.absolute_url(),
        round(100 * score),
    )


def _created(announcement):
    return announcement.created().timeTime()
