"""A case, as its office sees it, and what is done about it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.texts import paragraphs
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import day_and_time
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.moderation.api import case_at
from etwinning.moderation.interfaces import ICaseStep
from etwinning.moderation.rules import number_typed
from etwinning.moderation.shown import present_state
from etwinning.moderation.steps import step_named
from etwinning.moderation.steps import WORDS
from etwinning.moderation.telling import clause_title
from etwinning.moderation.words import STATES
from etwinning.records.api import moves
from functools import cached_property
from zExceptions import NotFound


class CaseView(FormPage):
    """A case of this office. Nobody is named: it is about what was said."""

    environment = "office"
    shape = ICaseStep

    @property
    def number(self) -> int:
        """The case's number, 0 for none."""
        return number_typed(str(self.request.form.get("case", "")))

    @cached_property
    def case(self):
        """The case.

        :raises NotFound: there is none for this reader.
        """
        try:
            return case_at(self.context, self.number)
        except BadInput as error:
            raise NotFound(str(self.number)) from error

    def start_values(self) -> dict:
        """The word for all that follows from the rule that was named, to be corrected."""
        return {"reason": self.case.reason}

    @cached_property
    def steps(self) -> list:
        """What the reader may do with it."""
        return moves(self.case)

    @property
    def state(self) -> str:
        """Its state in words."""
        return self.say(STATES[self.case.state])

    @property
    def now(self) -> str:
        """Whether the thing can be read now."""
        return self.say(present_state(self.case))

    @property
    def due(self) -> str:
        """Until when it is decided."""
        return self._moment(self.case.due)

    @property
    def countries(self) -> str:
        """The countries whose people belong to the place."""
        language = language_of(self.request)
        return listed([unit_name(code, language) for code in self.case.countries], language)

    @property
    def evidence(self) -> list:
        """What was said at each report, as text."""
        return [
            {"when": self._moment(when), "parts": [p.splitlines() for p in paragraphs(text)]}
            for when, text in self.case.evidence
        ]

    @property
    def told(self) -> list:
        """What was reported."""
        return [
            {
                "number": one.number,
                "when": self._moment(one.when),
                "clause": self.say(clause_title(one.clause)),
                "text": one.text,
            }
            for one in self.case.reports
        ]

    def act(self) -> str:
        """Take the step of the button, and show the case, or the queue after a decision."""
        form, step = self.request.form, str(self.request.form.get("step", ""))
        words = {name: str(form.get(name, "")) for name in WORDS}
        step_named(step)(self.context, self.case.key, **words)
        url = self.context.absolute_url()
        return f"{url}/@@case?case={self.number}" if step == "take" else f"{url}/@@queue"

    def _moment(self, seconds):
        return day_and_time(datetime.fromtimestamp(seconds, UTC), language_of(self.request))
