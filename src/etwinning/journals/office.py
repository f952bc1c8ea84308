"""Questions that wait in an office's queue (JR4)."""

from etwinning.base.messages import _
from etwinning.journals.questions import DUTY
from etwinning.journals.questions import waiting_at
from etwinning.records.api import moment_of
from etwinning.records.api import token
from etwinning.support.api import office as office_named
from etwinning.support.interfaces import IOfficeBox
from zope.interface import implementer

DAYS = 7 * 24 * 3600  # seconds until an answer is due


@implementer(IOfficeBox)
class QuestionsBox:
    """Questions from journals that nobody has answered yet."""

    title = _("box_questions", default="Questions from journals")
    duty = DUTY
    order = 40

    def count(self, office: str) -> int:
        """Return how many wait."""
        return waiting_at(office, 0, 1)[1]

    def rows(self, office: str, start: int, size: int) -> list:
        """Return what waits, oldest first."""
        return [row(question, office) for question in waiting_at(office, start, size)[0]]


def row(question, office: str) -> dict:
    """Return a question as the queue shows it."""
    since = int(moment_of(question.key))
    url = office_named(office).absolute_url()
    return {
        "title": question.title,
        "url": f"{url}/@@question?question={token(question.key)}",
        "since": since,
        "due": since + DAYS,
        "state": _("state_question_asked", default="Asked"),
        "note": question.project,
    }
