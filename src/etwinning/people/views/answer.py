"""``@@answer-office``: the teacher answers what the office asked."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.people.api import answer_office
from etwinning.people.shapes import IAnswer
from etwinning.people.views.words import Words


class AnswerPage(FormPage, Words):
    """The open question and a field."""

    shape = IAnswer
    environment = "desktop"
    section = "profile"

    @property
    def audience(self):
        """Who reads it."""
        return _(
            "audience_answer",
            default="Only ${office} reads your answer",
            mapping={"office": self.offices(self.context)},
        )

    @property
    def question(self):
        """The open question, None if there is none."""
        return self.context.open_question

    def act(self) -> str:
        """Send the answer."""
        answer_office(self.context, self.request.form.get("answer", ""))
        return f"{self.context.absolute_url()}/@@registration"
