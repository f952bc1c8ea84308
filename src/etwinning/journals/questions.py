"""Questions to the author's national office, asked from an entry, and their answers (JR4)."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.journals.interfaces import IAnswer
from etwinning.journals.interfaces import IAsk
from etwinning.journals.permissions import ANSWER_QUESTION
from etwinning.journals.permissions import ASK_OFFICE
from etwinning.journals.store import Question
from etwinning.journals.where import author_of
from etwinning.journals.where import project_around
from etwinning.notices.api import tell
from etwinning.records.api import begin
from etwinning.records.api import from_token
from etwinning.records.api import move
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.support.api import office as office_named
from etwinning.support.api import staff_of
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from time import time

DUTY = "ProjectOfficer"
READ_BY_OFFICE = ("private", "project", "etwinners", "public")


def ask_office(entry, text: str) -> Question:
    """Ask the own national office something from an entry.

    :param text: plain text, at most 2,000 characters.
    :raises NotAllowed: only the author, of an entry that is private or for the project.
    :raises BadInput: no question, or too long.
    :raises WrongState: the last question from this entry still waits.
    :raises Unmet: the author's school has no office.
    """
    may(entry, ASK_OFFICE)
    words = read(IAsk, {"text": text}, context=entry)
    if any(one.state == "asked" for one in questions_of(entry)):
        raise WrongState(_("error_office_asked", default="Your office has not answered yet."))
    code = next((code for code, _region in entry.offices), "")
    office = office_named(code) if code else None
    if office is None:
        raise Unmet([_("unmet_no_office", default="Your school has no national office here.")])
    made = Question(IUUID(entry), actor(), code, words["text"])
    made.title, made.project = entry.title, project_around(entry).title
    desks = shelf("journals.questions")
    key = desks.desk(code).thread.add(made)
    desks.desk(code).waiting.insert(key)
    desks.entries[made.entry] = (*desks.entries.get(made.entry, ()), (code, key))
    made = made.__of__(office)
    begin(made)
    note("journals:question:ask", entry, question=token(key), office=code)
    url = f"{office.absolute_url()}/@@question?question={token(key)}"
    tell(sorted(staff_of(code, DUTY)), "journals:asked", entry, {"title": entry.title}, url=url)
    return made


def withdraw_question(entry) -> None:
    """Take the question that waits back.

    :raises NotAllowed: only its author, while the journal is open.
    :raises WrongState: none waits.
    """
    may(entry, ASK_OFFICE)
    asked = [one for one in questions_of(entry) if one.state == "asked"]
    if not asked:
        raise WrongState(_("error_no_question", default="No question waits here."))
    move(asked[0], "withdraw")
    _done(asked[0])
    note("journals:question:withdraw", entry, question=token(asked[0].key))


def answer_question(office, key: str, text: str) -> None:
    """Answer a question to an office; who asked is told.

    :param key: the question's token.
    :raises NotAllowed: not an officer of this office.
    :raises BadInput: there is no such question, or no answer.
    :raises WrongState: it is answered or withdrawn.
    """
    question = question_to(office, key)
    words = read(IAnswer, {"text": text}, context=office)
    move(question, "answer")
    _done(question)
    question.answer, question.answered = words["text"], int(time())
    entry = entry_of(question)
    note("journals:question:answer", question.entry, question=key, office=question.office)
    where = entry.absolute_url() if entry is not None else ""
    told = {"office": office.title, "title": question.title}
    tell([question.author], "journals:answered", question.entry, told, url=where)


def question_to(office, key: str) -> Question:
    """Return a question to an office, wrapped in it.

    :raises NotAllowed: not an officer of this office.
    :raises BadInput: there is none.
    """
    may(office, ANSWER_QUESTION)
    desk = shelf("journals.questions").desks.get(office.getId())
    number = from_token(key or "")
    found = desk.thread.get(number) if desk is not None and number is not None else None
    if found is None:
        raise BadInput({"question": _("error_which_question", default="There is no such question")})
    return found.__of__(office)


def waiting_at(office: str, start: int = 0, size: int = 20) -> tuple[list[Question], int]:
    """Return the questions that wait at an office, oldest first, and how many there are.

    For officers: who asks has asked for the permission.

    :param office: its code.
    """
    desk = shelf("journals.questions").desks.get(office)
    if desk is None:
        return [], 0
    keys = list(desk.waiting)
    return [desk.thread.get(key) for key in keys[start : start + size]], len(keys)


def questions_of(entry) -> list[Question]:
    """Return the current user's questions from an entry, oldest first, without those withdrawn.

    :return: nothing for anybody but the author of the entry.
    """
    if not actor() or actor() != author_of(entry):
        return []
    desks = shelf("journals.questions")
    found = []
    for code, key in desks.entries.get(IUUID(entry), ()):
        one, office = desks.desks[code].thread.get(key), office_named(code)
        if office is not None and one.state != "withdrawn":
            found.append(one.__of__(office))
    return found


def entry_of(question):
    """Return the entry of a question, None if it is gone."""
    return uuidToObject(question.entry, unrestricted=True)


def entry_for_office(question):
    """Return the entry while the office may read it, None when it is hidden or removed."""
    entry = entry_of(question)
    if entry is None or state_of(entry) not in READ_BY_OFFICE:
        return None
    return entry if state_of(aq_parent(aq_inner(entry))) != "flagged" else None


def _done(question):
    shelf("journals.questions").desks[question.office].waiting.remove(question.key)
