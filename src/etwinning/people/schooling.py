"""Schools of a teacher: join, change, leave; what follows when schools are merged (RG8)."""

from dataclasses import replace
from datetime import date
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.people.permissions import CHANGE_SCHOOL
from etwinning.people.rules import MOST_SCHOOLS
from etwinning.people.rules import moved_ties
from etwinning.people.rules import Tie
from etwinning.people.rules import with_tie
from etwinning.people.rules import without_tie
from etwinning.people.shapes import ITieShape
from etwinning.schools.api import add_colleague
from etwinning.schools.api import remove_colleague
from etwinning.schools.api import school as school_named

OPEN_SCHOOLS = ("proposed", "nss_verified")
MOVABLE = ("incomplete", "pending", "rejected", "nss_verified")


def join_school(teacher, *, school: str, role: str, head_address: str = "") -> None:
    """Say that a teacher is at a school, or is something else there now.

    While the registration is not verified it is only written down. A verified teacher waits for
    the office again, for new projects only: running ones go on for 60 days.

    :param school: UID; proposed schools are fine, the office looks at both.
    :param role: code of the list ``staff_roles``.
    :param head_address: of the head teacher, asked once; not needed where the school has one.
    :raises BadInput: no such school, or too many.
    :raises WrongState: the registration is closed.

    Source: product.md RG8; workflows.md, section 2.
    """
    may(teacher, CHANGE_SCHOOL)
    tie = _tie(teacher, school, role, head_address)
    state = _movable(teacher)
    known = tie_at(teacher, school)
    if known is not None:
        tie = replace(tie, since=known.since, verified=known.verified, head=tie.head or known.head)
    teacher.ties = with_tie(teacher.ties, tie)
    add_colleague(school_named(tie.school), teacher.user_id)
    note("people:teacher:join_school", teacher, school=school, role=role)
    if state == "nss_verified" and tie.verified is None:
        move(teacher, "change_school")
    teacher.reindexObject()


def change_school(teacher, *, leave: str, school: str, role: str, head_address: str = "") -> None:
    """Say that a teacher has gone from one school to another.

    :param leave: UID of the school left.
    """
    may(teacher, CHANGE_SCHOOL)
    if tie_at(teacher, leave) is None or leave == school:
        raise BadInput({"leave": _("error_not_your_school", default="You are not at this school")})
    join_school(teacher, school=school, role=role, head_address=head_address)
    _leave(teacher, leave)


def leave_school(teacher, school: str) -> None:
    """Say that a teacher is no longer at one of several schools.

    :raises BadInput: it is not one of them, or the only one the office has verified.
    """
    may(teacher, CHANGE_SCHOOL)
    _movable(teacher)
    tie = tie_at(teacher, school)
    if tie is None:
        raise BadInput(
            {"school": _("error_not_your_school", default="You are not at this school")}
        )
    if state_of(teacher) != "incomplete" and not _may_stay_without(teacher, school):
        raise BadInput(
            {
                "school": _(
                    "error_last_school",
                    default="This is your only school. Tell us the new one instead.",
                )
            }
        )
    _leave(teacher, school)


def follow_merge(teacher, gone: str, into) -> None:
    """Move a teacher's tie from a merged school to the one that stays; a consequence.

    :param into: the school that stays, an object.
    """
    uid = into.UID()
    teacher.ties = moved_ties(teacher.ties, gone, uid, told_by(into))
    if gone in teacher.heads:
        heads = dict(teacher.heads)
        asked = heads.pop(gone)
        teacher.heads = {uid: asked, **heads}
    teacher.reindexObject()


def follow_edit(teacher, school) -> None:
    """Let a teacher tell the offices and regions that the school tells now; a consequence."""
    tie = tie_at(teacher, school.UID())
    if tie is not None:
        at = teacher.ties.index(tie)
        now = replace(tie, told=told_by(school))
        teacher.ties = (*teacher.ties[:at], now, *teacher.ties[at + 1 :])
        teacher.reindexObject()


def tie_at(teacher, school: str) -> Tie | None:
    """Return a teacher's tie to a school."""
    return next((tie for tie in teacher.ties if tie.school == school), None)


def told_by(school) -> tuple:
    """Return the pairs (office, region) that a school tells."""
    return tuple(sorted(ITellsOffices(school).offices()))


def has_verified_school(teacher) -> bool:
    """Tell whether the office has verified at least one school of a teacher."""
    schools = (school_named(tie.school) for tie in teacher.ties)
    return any(school is not None and state_of(school) == "nss_verified" for school in schools)


def _leave(teacher, school):
    teacher.ties = without_tie(teacher.ties, school)
    teacher.heads = {uid: asked for uid, asked in teacher.heads.items() if uid != school}
    found = school_named(school)
    if found is not None:
        remove_colleague(found, teacher.user_id)
    note("people:teacher:leave_school", teacher, school=school)
    teacher.reindexObject()


def _may_stay_without(teacher, school):
    rest = without_tie(teacher.ties, school)
    if state_of(teacher) == "nss_verified":
        return any(tie.verified for tie in rest)
    return bool(rest)


def _movable(teacher):
    state = state_of(teacher)
    if state not in MOVABLE:
        raise WrongState(
            _("error_registration_closed", default="This registration is closed at the moment.")
        )
    return state


def _tie(teacher, school, role, head_address):
    raw = {"school": school, "role": role, "head_address": head_address}
    values = read(ITieShape, raw, context=teacher)
    found = school_named(values["school"])
    if found is None or state_of(found) not in OPEN_SCHOOLS:
        raise BadInput({"school": _("error_no_school", default="This school is not in our list")})
    others = without_tie(teacher.ties, values["school"])
    if len(others) >= MOST_SCHOOLS:
        raise BadInput(
            {
                "school": _(
                    "error_too_many_schools",
                    default="You are at ${count} schools. Leave one first.",
                    mapping={"count": str(MOST_SCHOOLS)},
                )
            }
        )
    return Tie(
        school=values["school"],
        role=values["role"],
        since=date.today(),
        told=told_by(found),
        head=values["head_address"] or "",
    )
