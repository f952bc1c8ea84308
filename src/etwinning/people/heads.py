"""The head teacher answers by a one-time link, without an account (RG5).

A GET shows the question, only a POST answers: mail scanners that follow links change nothing.
"""

from dataclasses import dataclass
from dataclasses import replace
from etwinning.accounts.api import account
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import for_the_house
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.notices.api import write_to
from etwinning.people.permissions import ANSWER_AS_HEAD
from etwinning.people.permissions import ASK_HEAD
from etwinning.people.questions import office_names
from etwinning.people.questions import teacher_of
from etwinning.people.questions import validators_of
from etwinning.people.rules import Asked
from etwinning.people.rules import DAY
from etwinning.people.settings import setting
from etwinning.people.shapes import IHeadAnswer
from etwinning.people.store import hashed
from etwinning.people.store import HeadLink
from etwinning.people.store import new_secret
from etwinning.records.api import shelf
from etwinning.schools.api import school as school_named
from etwinning.schools.api import survivor_of
from plone import api
from time import time

TO_ONE_HEAD = Budget(
    "people:head",
    count=3,
    seconds=14 * DAY,
    reason=_(
        "limit_head",
        default="The head teacher was asked three times in two weeks. Use the telephone instead.",
    ),
)


@dataclass(frozen=True)
class Shown:
    """What a head teacher sees before answering.

    :ivar role: code of the list ``staff_roles``.
    :ivar about: title of a project, ``""`` for none.
    :ivar until: unix seconds.
    """

    name: str
    role: str
    school: str
    country: str
    about: str
    until: int


def ask_heads(teacher) -> None:
    """Ask the head of each school that the office has not verified and nobody has asked; a
    consequence of sending the registration."""
    for tie in teacher.ties:
        if tie.verified is None and tie.school not in teacher.heads and _address(tie)[0]:
            _write_to_head(teacher, tie, "")


def ask_head(teacher, school: str, about: str = "") -> None:
    """Ask a head teacher again, or about a project, too.

    :param about: title of a project (PJ5); ``""`` for none.
    :raises Unmet: nobody has told an address.
    :raises TooMany: asked three times in two weeks.
    """
    may(teacher, ASK_HEAD)
    tie = next((tie for tie in teacher.ties if tie.school == school), None)
    if tie is None or not _address(tie)[0]:
        raise Unmet([_("unmet_no_head", default="We have no address of this head teacher")])
    spend(TO_ONE_HEAD, f"{teacher.user_id} {school}")
    _write_to_head(teacher, tie, about)
    note("people:head:ask", teacher, school=school)


def shown_to_head(secret: str) -> Shown:
    """Return what a head teacher is asked.

    :raises WrongState: the link was used, or its days are over.
    """
    may(api.portal.get(), ANSWER_AS_HEAD)
    link, teacher, tie = _followed(secret)
    school = school_named(tie.school)
    return Shown(
        name=teacher.title,
        role=tie.role,
        school=school.title,
        country=school.country,
        about=link.about,
        until=link.until,
    )


def answer_as_head(secret: str, answer: str, note_text: str = "") -> None:
    """A head teacher answers; the link is used up, the office reads the answer.

    :param answer: ``confirm``, ``correct`` (with a note) or ``not_ours``.
    :raises BadInput: no answer, or a correction without words.
    :raises WrongState: the link was used, or its days are over.
    """
    may(api.portal.get(), ANSWER_AS_HEAD)
    values = read(IHeadAnswer, {"answer": answer, "note": note_text})
    if values["answer"] == "correct" and not values["note"]:
        raise BadInput({"note": _("missing_head_note", default="Say what is not right")})
    link, teacher, tie = _followed(secret)
    with for_the_house("a head teacher answered"):
        del shelf("people").links[hashed(secret)]
        asked = teacher.heads[tie.school]
        told = replace(
            asked, answer=values["answer"], note=values["note"], answered=int(time())
        )
        teacher.heads = {**teacher.heads, tie.school: told}
        teacher.ties = tuple(
            replace(one, head="") if one.school == tie.school else one for one in teacher.ties
        )
        teacher.reindexObject()
        note("people:head:answer", teacher, school=tie.school, answer=values["answer"])
        if values["answer"] == "not_ours":
            tell(validators_of(teacher), "people:not_ours", teacher, {"name": teacher.title})


def forget_old_links(now: float) -> int:
    """Throw away links that are over; for the nightly job. Return how many."""
    links = shelf("people").links
    over = [key for key, link in links.items() if now > link.until]
    for key in over:
        del links[key]
    return len(over)


def _followed(secret):
    """The link, the profile and the tie that a secret leads to, through merges of schools."""
    link = shelf("people").links.get(hashed(secret or ""))
    teacher = teacher_of(link.teacher) if link is not None else None
    school = survivor_of(link.school) if teacher is not None else None
    ties = teacher.ties if school is not None else ()
    tie = next((tie for tie in ties if tie.school == school.UID()), None)
    if tie is None or time() > link.until or tie.school not in teacher.heads:
        raise WrongState(
            _(
                "error_link_used",
                default="This link has been used, or is older than 14 days. There is nothing "
                "more to do.",
            )
        )
    return link, teacher, tie


def _write_to_head(teacher, tie, about):
    address, own = _address(tie)
    now = int(time())
    until = now + setting("days_of_head_link") * DAY
    secret = new_secret()
    links = shelf("people").links
    links[hashed(secret)] = HeadLink(teacher.user_id, tie.school, about, until)
    teacher.heads = {**teacher.heads, tie.school: Asked(now, until, own)}
    known = account(teacher.user_id)
    language = known.language or "en"
    words = {
        "name": teacher.title,
        "school": school_named(tie.school).title,
        "office": office_names(teacher, language),
    }
    write_to(address, "people:head", words, f"/@@head?key={secret}", language)


def _address(tie):
    """The address in the school's record, else the one the teacher gave; and whether the office
    knows it: of a proposed school it is what a teacher typed."""
    school = school_named(tie.school)
    listed = school.principal_email or ""
    return (listed or tie.head, bool(listed) and state_of(school) == "nss_verified")
