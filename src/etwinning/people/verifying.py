"""The office verifies teachers: submit, verify, reject, ask, answer, assign; several (RG4)."""

from dataclasses import dataclass
from dataclasses import replace
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.notices.api import tell
from etwinning.people.permissions import ANSWER_OFFICE
from etwinning.people.permissions import ASK_TEACHER
from etwinning.people.permissions import ASSIGN_TEACHER
from etwinning.people.permissions import REJECT_TEACHER
from etwinning.people.permissions import SUBMIT_REGISTRATION
from etwinning.people.permissions import VERIFY_TEACHER
from etwinning.people.questions import DUTY
from etwinning.people.questions import teacher_of
from etwinning.people.questions import validators_of
from etwinning.people.rules import Exchange
from etwinning.people.shapes import IAnswer
from etwinning.people.shapes import IQuestion
from etwinning.people.shapes import IReason
from etwinning.support.api import duties_of
from time import time

MOST_AT_ONCE = 100
VIEW = "View"


@dataclass(frozen=True)
class Outcome:
    """What became of one person in a decision about several.

    :ivar why: ``""`` if it is done, else the reason, translatable.
    """

    user_id: str
    name: str
    why: str

    @property
    def done(self) -> bool:
        """Is this person verified now?"""
        return not self.why


def submit_registration(teacher) -> None:
    """Send a finished registration, or one put right after a refusal, to the office.

    :raises Unmet: a step is missing.
    :raises WrongState: the office has it already.
    """
    may(teacher, SUBMIT_REGISTRATION)
    move(teacher, "submit")


def verify_teacher(teacher) -> None:
    """The office says: this person teaches there.

    :raises WrongState: a colleague was quicker.
    :raises Unmet: the school is not verified yet.
    :raises NotAllowed: the current user is no validator of an office in charge.
    """
    may(teacher, VERIFY_TEACHER)
    move(teacher, "verify")


def reject_teacher(teacher, reason: str) -> None:
    """The office says: not like this; the teacher may put it right and send it again.

    :raises BadInput: no reason.
    """
    may(teacher, REJECT_TEACHER)
    move_with_reason(teacher, "reject", reason)


def move_with_reason(teacher, transition: str, reason: str) -> None:
    """Take a transition whose guard wants a reason; without success nothing is kept."""
    reason = read(IReason, {"reason": reason})["reason"]
    before = teacher.reason
    teacher.reason = reason
    try:
        move(teacher, transition, comment=reason)
    except Refusal:
        teacher.reason = before
        raise


def ask_teacher(teacher, question: str) -> None:
    """The office asks for information; its clock stands still until the answer.

    :raises WrongState: the registration is not at the office, or a question is open.
    """
    may(teacher, ASK_TEACHER)
    question = read(IQuestion, {"question": question})["question"]
    _at_the_office(teacher)
    if teacher.open_question is not None:
        raise WrongState(
            _("error_question_open", default="There is a question already that waits for an answer")
        )
    now = int(time())
    teacher.exchanges = (*teacher.exchanges, Exchange(question, now, actor()))
    teacher.clock = teacher.clock.pause(now)
    teacher.reindexObject()
    note("people:teacher:ask", teacher)
    tell([teacher.user_id], "people:asked", teacher, {"question": question})


def answer_office(teacher, answer: str) -> None:
    """The teacher answers the office's question; the clock runs on.

    :raises WrongState: nothing is asked.
    """
    may(teacher, ANSWER_OFFICE)
    answer = read(IAnswer, {"answer": answer})["answer"]
    _at_the_office(teacher)
    last = teacher.open_question
    if last is None:
        raise WrongState(_("error_nothing_asked", default="There is no open question"))
    now = int(time())
    teacher.exchanges = (*teacher.exchanges[:-1], replace(last, answer=answer, answered=now))
    teacher.clock = teacher.clock.resume(now)
    teacher.reindexObject()
    note("people:teacher:answer", teacher)
    tell([last.by], "people:answered", teacher, {"name": teacher.title, "answer": answer})


def assign_teacher(teacher, user_id: str) -> None:
    """Say which officer looks at a teacher; ``""`` for nobody.

    :raises BadInput: the person is no validator of an office in charge.
    """
    may(teacher, ASSIGN_TEACHER)
    _at_the_office(teacher)
    if user_id and user_id not in validators_of(teacher):
        raise BadInput(
            {
                "assigned": _(
                    "error_no_validator", default="Choose a colleague who verifies teachers"
                )
            }
        )
    teacher.assigned = user_id
    teacher.reindexObject()
    note("people:teacher:assign", teacher, to=user_id)


def verify_teachers(user_ids: list[str]) -> list[Outcome]:
    """Verify several teachers whose head has confirmed; each for itself.

    :param user_ids: at most 100.
    :return: one Outcome each, in the order given.
    :raises BadInput: none, or too many.
    :raises NotAllowed: the current user verifies nobody anywhere.
    """
    if not any(duty == DUTY for _code, _region, duty in duties_of(actor())):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))
    if not 0 < len(user_ids) <= MOST_AT_ONCE:
        raise BadInput(
            {
                "teachers": _(
                    "error_bulk_size",
                    default="Choose 1 to ${most} teachers",
                    mapping={"most": str(MOST_AT_ONCE)},
                )
            }
        )
    outcomes = [_verified_one(user_id) for user_id in dict.fromkeys(user_ids)]
    note("people:teachers:verify", chosen=len(outcomes), done=sum(o.done for o in outcomes))
    return outcomes


def head_confirmed(teacher) -> bool:
    """Tell whether a head teacher has confirmed a person."""
    return any(asked.answer == "confirm" for asked in teacher.heads.values())


def _verified_one(user_id):
    teacher = teacher_of(user_id)
    if teacher is None or not allowed(teacher, VIEW):
        return Outcome(user_id, "", _("error_no_teacher", default="There is no such teacher"))
    try:
        may(teacher, VERIFY_TEACHER)
        if state_of(teacher) == "pending" and not head_confirmed(teacher):
            raise Unmet(
                [_("unmet_head_not_confirmed", default="The head teacher has not confirmed yet")]
            )
        move(teacher, "verify")
    except Refusal as refusal:
        return Outcome(user_id, teacher.title, refusal.reason)
    return Outcome(user_id, teacher.title, "")


def _at_the_office(teacher):
    if state_of(teacher) != "pending":
        raise WrongState(
            _("error_not_at_office", default="This registration is not at the office any more")
        )
