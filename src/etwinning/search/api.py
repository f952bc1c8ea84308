"""The door: find things, and let a writer find the own write."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.search.feeders import feeders
from etwinning.search.feeders import own_folder
from etwinning.search.feeders import touch
from etwinning.search.fold import words as folded_words
from etwinning.search.marks import mark
from etwinning.search.marks import pending
from etwinning.search.rules import near_of
from etwinning.search.rules import Question
from etwinning.search.rules import Wish
from etwinning.search.rules import wrong_parts
from etwinning.search.sources import read_all
from etwinning.search.sources import Things
from etwinning.search.sources import who_is_near
from plone import api
from time import time

SEE_INACTIVE = "Access inactive portal content"  # Plone's: before and after their days
__all__ = (
    "Found",
    "changed",
    "find",
    "folded_words",
    "rebuild",
    "wait_for_own_write",
    "who_is_near",
)


@dataclass(frozen=True)
class Found:
    """What was found.

    :ivar items: dicts ``shown`` of the things' documents (interfaces.ISearchable), each with
        ``kind``, ``title``, ``path`` and ``url``.
    :ivar total: number of all that fit, not only of this page.
    :ivar counts: dict of facet -> dict of value -> number, for the facets asked for.
    :ivar complete: False while the index is built for the first time.
    """

    items: list
    total: int
    counts: dict = field(default_factory=dict)
    complete: bool = True


def find(
    text: str = "",
    kinds=(),
    facets: dict | None = None,
    start: int = 0,
    size: int = 20,
    count=(),
    order: str = "",
    without: dict | None = None,
    wishes: Iterable[tuple] = (),
    open_counts: bool = False,
) -> Found:
    """Find what the current user may list; no object is woken.

    Every word has to be there, or a word that begins with it; accents do not matter.

    :param text: at most 200 characters; what is typed is never a query language.
    :param kinds: "school", "teacher" ...; all without.
    :param facets: dict of facet (rules.FACETS) -> values, one of which must fit.
    :param start: index of the first item, at most 10,000.
    :param size: items, 0 to 100; 0 gives total and counts only.
    :param count: facets to be counted.
    :param order: "best", "newest", "match"; by default the best if words are asked for.
    :param without: dict of facet -> values, none of which may be there.
    :param wishes: what counts a point each for the order "match": triples of facet, values of
        which one is there, and whether the point is for none of them being there.
    :param open_counts: the counts of a facet leave out the own choice in that facet.
    :raises BadInput: something is unknown or out of its limits.
    """
    wanted = _lists({**(facets or {}), **({"kind": kinds} if kinds else {})})
    principals, near, now = _who_asks()
    points = tuple(Wish(*wish) for wish in wishes)
    question = Question(
        principals, near, text, wanted, start, size, tuple(count), order, now,
        _lists(without), points, open_counts,
    )  # fmt: skip
    _check(question)
    return _answer(question)


def _answer(question) -> Found:
    """Ask the index of this process, else the things themselves."""
    feeder = feeders.of("/".join(api.portal.get().getPhysicalPath()))
    if feeder is not None and not feeder.ready:
        return Found([], 0, complete=False)
    index = (feeder and feeder.index) or read_all()
    answer = index.ask(question)
    items = [_item(shown) for name, shown in answer.hits if _still(name, question.principals)]
    return Found(items, answer.total, answer.counts)


def wait_for_own_write() -> None:
    """Let the answer to this request wait until what it writes can be found (1 second at most).

    Call it in a verb after which the person reads a list: 16 to 30 ms instead of 0.2 s.
    """
    gathered = pending()
    if gathered is not None:
        gathered.wait = True


def changed(*things) -> None:
    """Read these contents anew for the search: their documents tell of something that changed.

    Only needed where portal_catalog is not told; for records of a room use their names,
    "room:name in its source".
    """
    mark(*(thing if isinstance(thing, str) else f"content:{thing.UID()}" for thing in things))


def rebuild() -> None:
    """Ask every instance to build its index anew, beside the one that answers meanwhile.

    After an upgrade that changes documents, and after erasing a person: only then are the last
    traces gone from the disk.
    """
    touch(own_folder())


def _who_asks() -> tuple[tuple, tuple | None, int | None]:
    user = api.user.get_current()
    principals = tuple(api.portal.get_tool("portal_catalog")._listAllowedRolesAndUsers(user))
    now = None if allowed(api.portal.get(), SEE_INACTIVE) else int(time())
    return principals, near_of(principals, user.getRoles()), now


def _check(question):
    wrong = wrong_parts(question)
    if wrong:
        sentence = _("error_search_part", default="Not known here, too large or too long")
        raise BadInput(dict.fromkeys(wrong, sentence))


def _still(name, principals) -> bool:
    """Ask the database again: the index may be a second late, a closed thing must not show."""
    return not set(principals).isdisjoint(Things().allowed(name))


def _item(shown):
    return {**shown, "url": f"{api.portal.get().absolute_url()}/{shown.get('path', '')}"}


def _lists(facets) -> dict:
    return {name: _list(values) for name, values in (facets or {}).items() if values}


def _list(values) -> tuple:
    return (values,) if isinstance(values, str) else tuple(values)
