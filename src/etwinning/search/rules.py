"""What may be asked, and who is shown what: plain values, no Plone, no index."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field

# What a list of things can be narrowed by, and what can be counted.
FACETS = (
    "kind",
    "country",
    "region",  # "ES:Galicia"
    "subject",
    "language",
    "state",
    "place",
    "level",
    "age",  # each year of the pupils' age
    "band",  # age bands of the forums
    "available",
    "theme",  # of partner ideas
    "person",  # user id of whom it is about
)
LONGEST_TEXT = 200  # characters
MOST_WORDS = 12
LARGEST = 100  # items of one answer
DEEPEST = 10_000  # first item that can be asked for
ORDERS = ("", "best", "newest", "match")

# People of these site roles find only what lies in places where they themselves, or a group of
# theirs, hold a role. Source: workflows.md, section 1 (a pupil reaches nothing but own spaces).
KEPT_INSIDE = frozenset({"Pupil"})
EVERYBODY = frozenset({"user:AuthenticatedUsers"})  # Plone's own group of all who are logged in


@dataclass(frozen=True)
class Wish:
    """What counts a point when ``order`` is "match".

    :ivar values: values of the facet, one of which is there.
    :ivar absent: the point is for none of them being there.
    """

    facet: str
    values: tuple
    absent: bool = False


@dataclass(frozen=True)
class Question:
    """What is asked of the index.

    :ivar principals: roles, ``user:<id>`` and ``user:<group>`` of who asks; never left out.
    :ivar near: None, or principals of which one must hold a role where the thing lies.
    :ivar facets: dict of facet -> values; one of the values must be there.
    :ivar without: dict of facet -> values; none of the values may be there.
    :ivar order: "best", "newest", "match" (which fulfils most wishes first), or "" (the best if
        words are asked for, else the newest).
    :ivar wishes: what counts when ``order`` is "match".
    :ivar count: facets to be counted.
    :ivar open_counts: the counts of a facet leave out what is chosen in that facet: they tell
        what another choice there would find.
    :ivar now: unix seconds; what opens later or has ended is left out. None: nothing is (L14).
    """

    principals: tuple
    near: tuple | None = None
    text: str = ""
    facets: dict = field(default_factory=dict)
    start: int = 0
    size: int = 20
    count: tuple = ()
    order: str = ""
    now: int | None = None
    without: dict = field(default_factory=dict)
    wishes: tuple = ()
    open_counts: bool = False

    @property
    def newest_first(self) -> bool:
        """Tell whether the newest comes first; otherwise what fits best."""
        return self.order == "newest" or (not self.order and not self.text.strip())


def wrong_parts(question: Question) -> list[str]:
    """Return the names of the parts that are out of their limits or unknown."""
    limits = {
        "text": len(question.text) <= LONGEST_TEXT,
        "start": 0 <= question.start <= DEEPEST,
        "size": 0 <= question.size <= LARGEST,
        "order": question.order in ORDERS,
        "count": set(question.count) <= set(FACETS),
    }
    named = [*question.facets, *question.without, *(wish.facet for wish in question.wishes)]
    unknown = [name for name in named if name not in FACETS]
    return [name for name, right in limits.items() if not right] + unknown


def near_of(principals: Iterable[str], roles: Iterable[str]) -> tuple | None:
    """Return who must hold a role where a thing lies, for a person who is kept inside.

    :param principals: all principals of the person.
    :param roles: the person's site roles.
    :return: None for everybody else.
    """
    if KEPT_INSIDE.isdisjoint(roles):
        return None
    return tuple(p for p in principals if p.startswith("user:") and p not in EVERYBODY)


def both(some: set[str], others: set[str]) -> set[str]:
    """Return the roles that are in both sets; Anonymous is everybody, Authenticated nearly."""
    for wide in ("Anonymous", "Authenticated"):
        if wide in some & others:
            return {wide}
        if wide in some:
            return set(others)
        if wide in others:
            return set(some)
    return some & others
