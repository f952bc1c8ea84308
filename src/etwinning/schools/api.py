"""The door of schools: propose, find the same, decide, merge."""

from dataclasses import dataclass
from etwinning.audit.api import house_reason
from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.errors import BadInput
from etwinning.base.guard import move
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import roster
from etwinning.records.api import shelf
from etwinning.schools.content import COLLEAGUE
from etwinning.schools.content import School
from etwinning.schools.events import SchoolClosed
from etwinning.schools.events import SchoolEdited
from etwinning.schools.events import SchoolMerged
from etwinning.schools.events import SchoolProposed
from etwinning.schools.events import SchoolRejected
from etwinning.schools.events import SchoolVerified
from etwinning.schools.interfaces import INewSchool
from etwinning.schools.interfaces import IReason
from etwinning.schools.interfaces import ISchool
from etwinning.schools.offices import office_code
from etwinning.schools.permissions import DECIDE_SCHOOL
from etwinning.schools.permissions import EDIT_SCHOOL
from etwinning.schools.permissions import PROPOSE_SCHOOL
from etwinning.schools.rules import likely_same
from etwinning.schools.setup import FOLDER
from plone import api
from zope.event import notify
from zope.lifecycleevent import modified

TYPE = "etwinning.schools.school"
# what says whose a school is; people and projects keep it, too
SCOPE = frozenset({"country", "office", "operates_under", "region", "alternate_region"})


@dataclass(frozen=True)
class Candidate:
    """A school that may be the one somebody means; nothing in it is personal.

    :ivar types: codes of school types.
    :ivar teachers: how many people are registered there.
    :ivar score: likeness, 0 to 100.
    """

    uid: str
    title: str
    town: str
    postcode: str
    types: tuple
    verified: bool
    teachers: int
    score: int


class MaybeTheSame(BadInput):
    """The school may be here already: pick one of ``candidates``, or say why it is another."""

    def __init__(self, candidates: list[Candidate]):
        self.candidates = candidates
        ask = _(
            "error_school_maybe_same",
            default="This school may be here already. Choose it, or write why it is another one",
        )
        super().__init__({"reason": ask}, ask)


def candidates(country: str, name: str, postcode: str = "", code: str = "") -> list[Candidate]:
    """Return the schools of a country that may be the one meant, likeliest first, at most 5.

    Proposed ones, too: two teachers of one new school should meet. Asks no permission: doors to
    it are limited. About 70 ms for 20,000 schools.

    :param code: the school's number in its country.
    """
    found = likely_same(name, postcode, code, shelf("schools").columns(country))
    return [
        Candidate(
            uid=like.uid,
            title=like.line.title,
            town=like.line.town,
            postcode=like.line.postcode,
            types=like.line.types,
            verified=like.line.verified,
            teachers=len(roster(like.uid)),
            score=like.score,
        )
        for like in found
    ]


def propose_school(values: dict, reason: str = "") -> School:
    """Propose a school that is not here yet; who does it in person is its first colleague.

    :param values: by the names of ``INewSchool``.
    :param reason: why it is none of the candidates, if there are some.
    :return: the school, in state ``proposed``.
    :raises NotAllowed: the current user may not propose schools.
    :raises BadInput: a field is not right.
    :raises MaybeTheSame: there are candidates and no reason was given.

    Source: product.md RG7.
    """
    folder = api.portal.get()[FOLDER]
    may(folder, PROPOSE_SCHOOL)
    values = read(INewSchool, values)
    why_new = _checked(reason) if reason else ""
    same = candidates(
        values["country"], values["title"], values["postcode"], values["national_code"]
    )
    if same and not why_new:
        raise MaybeTheSame(same)
    school = make(folder, TYPE, why_new=why_new, reason="", survivor="", **values)
    if actor() and not house_reason():
        join(school, actor(), COLLEAGUE)
    note("schools:school:propose", school, office=office_code(school))
    notify(SchoolProposed(school))
    return school


def edit_school(school, values: dict) -> None:
    """Write what is known about a school anew.

    When its office or region changes, upper rooms hear ``ISchoolEdited``: teachers and projects
    of the school follow to who looks after it now.

    :param values: by the names of ``INewSchool``, some or all.
    :raises NotAllowed: the current user may not edit it (its office's Validator may).
    :raises BadInput: a field is not right; nothing is written.
    """
    may(school, EDIT_SCHOOL)
    now = {name: getattr(school, name) for name in fields_of(INewSchool)}
    values = read(INewSchool, {**now, **{n: v for n, v in values.items() if n in now}})
    changed = [name for name in values if values[name] != now[name]]
    for name in changed:
        setattr(school, name, values[name])
    if changed:
        modified(school)
        note("schools:school:edit", school, fields=" ".join(changed)[:80])
    if SCOPE & set(changed):
        notify(SchoolEdited(school))


def verify_school(school) -> None:
    """Say, as its office, that a school exists and is known.

    :raises NotAllowed: the current user is not the office's Validator.
    :raises WrongState: it was decided before.
    :raises Unmet: another verified school has its number.
    """
    may(school, DECIDE_SCHOOL)
    move(school, "verify")
    note("schools:school:verify", school)
    notify(SchoolVerified(school))


def reject_school(school, reason: str) -> None:
    """Refuse a proposed school.

    :param reason: for its teachers, at most 2,000 characters.
    :raises BadInput: no reason.
    """
    _end(school, "reject", reason)
    notify(SchoolRejected(school))


def close_school(school, reason: str) -> None:
    """Say that a verified school is no more.

    :param reason: for its teachers, at most 2,000 characters.
    :raises BadInput: no reason.
    """
    _end(school, "close", reason)
    notify(SchoolClosed(school))


def _end(school, transition, reason):
    may(school, DECIDE_SCHOOL)
    school.reason = _checked(reason)
    move(school, transition)
    note(f"schools:school:{transition}", school)


def merge_schools(into, other) -> None:
    """Give up one of two records of the same school: teachers and projects move to the first.

    The roster moves here; upper rooms hear ``ISchoolMerged`` and move theirs. The old address
    leads to the school that stays. A proposed record is verified on its way.

    :raises NotAllowed: the current user is not Validator of both.
    :raises WrongState: one of them is neither proposed nor verified.
    :raises Unmet: the school that stays is not another verified one of the same country.
    """
    may(into, DECIDE_SCHOOL)
    may(other, DECIDE_SCHOOL)
    other.survivor = into.getId()
    if api.content.get_state(other) == "proposed":
        move(other, "verify")
    move(other, "merge")
    moved = colleagues_of(other)
    for user_id in moved:
        join(into, user_id, COLLEAGUE)
        leave(other, user_id)
    note("schools:school:merge", other, into=into.getId())
    notify(SchoolMerged(into, other, moved))


def add_colleague(school, user_id: str) -> None:
    """Put a person on a school's roster; the verbs of people ask whether it may be."""
    join(school, user_id, COLLEAGUE)


def remove_colleague(school, user_id: str) -> None:
    """Take a person off a school's roster."""
    leave(school, user_id)


def colleagues_of(school) -> set[str]:
    """Return the user ids of the people of a school (object or uid)."""
    return set(roster(school))


def school(uid: str) -> School | None:
    """Return a school by its uid, None if there is none; asks no permission.

    A merged one is returned as it is: ``survivor_of`` leads on.
    """
    found = api.portal.get()[FOLDER].get(uid)
    return found if ISchool.providedBy(found) else None


def survivor_of(uid: str) -> School | None:
    """Return the school that stands for a uid today, through all merges; None if there is none."""
    found = school(uid)
    while found is not None and found.survivor and api.content.get_state(found) == "merged":
        found = school(found.survivor)
    return found


def _checked(reason):
    return read(IReason, {"reason": reason})["reason"]
