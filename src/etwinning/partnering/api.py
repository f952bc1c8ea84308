"""The door: find partners, and say why two teachers fit."""

from dataclasses import dataclass
from dataclasses import field
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.partnering.rules import asked
from etwinning.partnering.rules import Facts
from etwinning.partnering.rules import facts_of
from etwinning.partnering.rules import reasons
from etwinning.people.api import blocked_by
from etwinning.people.api import people
from etwinning.people.api import schools_of
from etwinning.people.api import teacher_of
from etwinning.people.api import why_not_yet
from etwinning.people.permissions import FIND_TEACHERS
from etwinning.schools.api import school as school_named
from etwinning.search.api import find

__all__ = ("Partners", "find_partners", "reasons_between", "why_not")


@dataclass(frozen=True)
class Partners:
    """Who was found.

    :ivar rows: what lists show of each (people.searchable), with ``url`` and ``reasons``.
    :ivar total: number of all that fit.
    :ivar counts: dict of facet (rules.FACETS) -> dict of value -> number.
    :ivar complete: False while the index is built for the first time.
    """

    rows: list
    total: int
    counts: dict = field(default_factory=dict)
    complete: bool = True


def why_not() -> str:
    """Return why this reader finds nobody, ``""`` if they do: newcomers wait for their office."""
    if allowed(people(), FIND_TEACHERS):
        return ""
    return why_not_yet(actor()) or _(
        "find_for_teachers", default="Only verified teachers find teachers."
    )


def find_partners(wanted: dict, start: int = 0, size: int = 20) -> Partners:
    """Find verified teachers; nobody's profile is woken but the own.

    The counts of a facet leave out what is chosen in that facet: they say how many another
    choice there would find. Newcomers, pupils and dormant people are never found, nor is who
    looks, nor whom they have blocked. A region counts at most 100 values, as each facet.

    :param wanted: values of IWanted; what is missing is not asked for.
    :param start: index of the first row, at most 10,000.
    :param size: rows, 0 to 100.
    :raises NotAllowed: only verified teachers find teachers.
    :raises BadInput: something is out of its limits.

    Source: product.md PF1, PF3.
    """
    refusal = why_not()
    if refusal:
        raise NotAllowed(refusal)
    me = actor()
    mine = _facts(me)
    schools = tuple(tie.school for tie in schools_of(me))
    hidden = tuple(sorted(blocked_by(me)))
    found = find(**asked(wanted, me, mine, schools, hidden), start=start, size=size)
    rows = [{**item, "reasons": reasons(mine, facts_of(item))} for item in found.items]
    return Partners(rows, found.total, found.counts, found.complete)


def reasons_between(one: str, other: str) -> list:
    """Return the rules (rules.Reason) that two teachers, by user id, were held against.

    Empty where one of them has no profile.
    """
    if teacher_of(one) is None or teacher_of(other) is None:
        return []
    return reasons(_facts(one), _facts(other))


def _facts(user_id) -> Facts:
    teacher = teacher_of(user_id)
    if teacher is None:
        return Facts()
    known = (school_named(tie.school) for tie in teacher.ties)
    countries = {school.country for school in known if school is not None}
    return facts_of(
        {
            "ages": (teacher.age_from, teacher.age_to),
            "languages": teacher.languages,
            "subjects": teacher.subjects,
            "available": teacher.available,
            "countries": countries or {teacher.country},
        }
    )
