"""A question to the national office: asked from an entry, answered at the office."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.journals.api import answer_question
from etwinning.journals.api import ask_office
from etwinning.journals.api import withdraw_question
from etwinning.journals.interfaces import IAnswer
from etwinning.journals.interfaces import IAsk
from etwinning.journals.questions import entry_for_office
from etwinning.journals.questions import question_to
from etwinning.records.api import moment_of
from etwinning.workspaces.api import Inside
from functools import cached_property
from zExceptions import NotFound


class AskOffice(Inside, FormPage):
    """Ask the own national office something, or take the question back."""

    section = "journal"
    shape = IAsk

    def act(self) -> str:
        """Ask, and show the entry."""
        if self.request.form.get("withdraw"):
            withdraw_question(self.context)
        else:
            ask_office(self.context, **self.values())
        return f"{self.context.absolute_url()}#questions"


class QuestionView(FormPage):
    """A question to this office, with the entry it is about, and the answer."""

    environment = "office"
    shape = IAnswer

    @property
    def key(self) -> str:
        """The question's token."""
        return str(self.request.form.get("question", ""))

    @cached_property
    def question(self):
        """The question.

        :raises NotFound: there is none to this office.
        """
        try:
            return question_to(self.context, self.key)
        except BadInput as error:
            raise NotFound(self.key) from error

    @cached_property
    def entry(self):
        """The entry, None when it is hidden or removed."""
        return entry_for_office(self.question)

    @property
    def asked(self) -> str:
        """The day of the question."""
        when = datetime.fromtimestamp(moment_of(self.question.key), UTC)
        return day(when, language_of(self.request))

    @property
    def waits(self) -> bool:
        """Does it wait for an answer?"""
        return self.question.state == "asked"

    def act(self) -> str:
        """Answer, and go back to the queue."""
        answer_question(self.context, self.key, **self.values())
        return f"{self.context.absolute_url()}/@@queue"
