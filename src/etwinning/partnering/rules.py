"""How a wanted partner is asked of the index, and why two teachers fit: plain values."""

from dataclasses import dataclass

FACETS = ("band", "language", "subject", "country", "region", "level", "available")
YOUNGEST, OLDEST = 3, 20  # years of pupils, product.md 7.4


@dataclass(frozen=True)
class Facts:
    """What is compared of a teacher: the profile, nothing of what the person does.

    :ivar ages: the youngest and the oldest pupils, years, or None.
    """

    ages: tuple | None = None
    languages: frozenset = frozenset()
    subjects: frozenset = frozenset()
    available: frozenset = frozenset()
    countries: frozenset = frozenset()

    @property
    def years(self) -> tuple:
        """Each year of the pupils' age, as the index has them."""
        first, last = self.ages or (1, 0)
        return tuple(str(year) for year in range(first, last + 1))


@dataclass(frozen=True)
class Reason:
    """A rule that was looked at.

    :ivar rule: ages, language, subject, available, country.
    :ivar holds: whether the two fulfil it.
    :ivar values: what they have in common (for ages and country: what the other has).
    """

    rule: str
    holds: bool
    values: tuple = ()


def facts_of(shown: dict) -> Facts:
    """Return the facts in what lists show of a teacher (people.searchable)."""
    ages = tuple(shown["ages"])
    return Facts(
        ages=ages if all(ages) else None,
        languages=frozenset(text.partition(":")[0] for text in shown["languages"]),
        subjects=frozenset(shown["subjects"]),
        available=frozenset(shown["available"]),
        countries=frozenset(shown["countries"]),
    )


def reasons(mine: Facts, theirs: Facts) -> list[Reason]:
    """Return one reason a rule, in their order; the match is the number of those that hold."""
    ages = bool(
        mine.ages
        and theirs.ages
        and mine.ages[0] <= theirs.ages[1]
        and theirs.ages[0] <= mine.ages[1]
    )
    found = [Reason("ages", ages, theirs.ages or ())]
    for rule, name in (
        ("language", "languages"),
        ("subject", "subjects"),
        ("available", "available"),
    ):
        common = tuple(sorted(getattr(mine, name) & getattr(theirs, name)))
        found.append(Reason(rule, bool(common), common))
    countries = tuple(sorted(theirs.countries))
    return [*found, Reason("country", mine.countries.isdisjoint(countries), countries)]


def wishes(mine: Facts) -> list[tuple]:
    """Return the same rules for the index: one point for each reason that holds.

    :return: triples facet, values, whether they must be absent (search.api.find).
    """
    shared = (
        ("age", mine.years),
        ("language", mine.languages),
        ("subject", mine.subjects),
        ("available", mine.available),
    )
    found = [(name, tuple(sorted(values)), False) for name, values in shared if values]
    return [*found, ("country", tuple(sorted(mine.countries)), True)]


def asked(wanted: dict, me: str, mine: Facts, schools: tuple, hidden: tuple = ()) -> dict:
    """Return what is asked of the index, as arguments of ``search.api.find``.

    :param wanted: values of IWanted.
    :param me: user id of who looks.
    :param mine: facts of who looks.
    :param schools: UIDs of the schools of who looks.
    :param hidden: user ids of people that are not shown to this person.
    """
    facets = {name: tuple(wanted[name]) for name in FACETS if wanted.get(name)}
    first, last = wanted.get("age_from"), wanted.get("age_to")
    if first or last:
        span = range(first or YOUNGEST, (last or OLDEST) + 1)
        facets["age"] = tuple(str(year) for year in span)
    without = {"person": (me, *hidden)}
    if wanted.get("abroad") and mine.countries:
        without["country"] = tuple(sorted(mine.countries))
    if wanted.get("elsewhere") and schools:
        without["place"] = tuple(schools)
    order = wanted.get("order") or "match"
    return {
        "text": wanted.get("text") or "",
        "facets": {**facets, "kind": ("teacher",), "state": ("nss_verified",)},
        "without": without,
        "order": order,
        "wishes": wishes(mine) if order == "match" else [],
        "count": FACETS,
        "open_counts": True,
    }
