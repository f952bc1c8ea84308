"""Services of questions to a national office: ask, take back, read, answer."""

from datetime import datetime
from datetime import UTC
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question as Asking
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import may
from etwinning.journals.api import answer_question
from etwinning.journals.api import ask_office
from etwinning.journals.api import questions_of
from etwinning.journals.api import withdraw_question
from etwinning.journals.permissions import ANSWER_QUESTION
from etwinning.journals.questions import question_to
from etwinning.journals.questions import waiting_at
from etwinning.records.api import moment_of
from etwinning.records.api import token


def shown(question) -> dict:
    """Return a question for JSON; nobody is named."""
    answered = datetime.fromtimestamp(question.answered, UTC).isoformat()
    return {
        "question": token(question.key),
        "state": question.state,
        "office": question.office,
        "entry": question.entry,
        "title": question.title,
        "project": question.project,
        "text": question.text,
        "asked": datetime.fromtimestamp(moment_of(question.key), UTC).isoformat(),
        "answer": question.answer,
        "answered": answered if question.answered else None,
    }


class Ask(Verb):
    """POST @ask-office: ask the own national office."""

    made = True

    def act(self, data):
        return shown(ask_office(self.context, text_of(data, "text")))


class Withdraw(Verb):
    """POST @withdraw-question: take the question that waits back."""

    def act(self, data):
        withdraw_question(self.context)


class Questions(Asking):
    """GET @questions of an entry: the own ones."""

    def act(self, data):
        return {"items": [shown(one) for one in questions_of(self.context)]}


class Waiting(Asking):
    """GET @questions of an office: what waits, oldest first."""

    def act(self, data):
        may(self.context, ANSWER_QUESTION)
        start, size = page_asked(data)
        found, total = waiting_at(self.context.getId(), start, size)
        return {"items": [shown(one) for one in found], "items_total": total}


class Answer(Verb):
    """POST @answer-question: answer one; who asked is told."""

    def act(self, data):
        key = text_of(data, "question")
        answer_question(self.context, key, text_of(data, "text"))
        return shown(question_to(self.context, key))
