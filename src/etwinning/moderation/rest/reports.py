"""Services: report a thing; for offices: what waits, a case, its steps."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.moderation.api import case_at
from etwinning.moderation.api import cases_at
from etwinning.moderation.api import report
from etwinning.moderation.rules import number_typed
from etwinning.moderation.shown import present_state
from etwinning.moderation.steps import step_named
from etwinning.moderation.steps import WORDS
from etwinning.moderation.telling import clause_title
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


def line(case, say) -> dict:
    """Return a case as a list shows it: nobody is named."""
    return {
        "case": case.key,
        "state": case.state,
        "clause": case.reports[0].clause,
        "rule": say(clause_title(case.reports[0].clause)),
        "kind": say(case.kind),
        "title": say(case.title),
        "place": case.place_title,
        "reports": len(case.reports),
        "since": moment(case.since),
        "due": moment(case.due),
    }


def shown(case, say) -> dict:
    """Return a case: its evidence and what was reported, no name and no user id."""
    return {
        **line(case, say),
        "countries": list(case.countries),
        "offices": list(case.offices),
        "by_pupil": case.by_pupil,
        "now": say(present_state(case)),
        "evidence": [{"when": moment(when), "text": text} for when, text in case.evidence],
        "told": [
            {"report": one.number, "clause": one.clause, "text": one.text, "when": moment(one.when)}
            for one in case.reports
        ],
        "measure": case.measure,
        "remark": case.remark,
    }


def moment(seconds: int) -> str:
    """Return a moment for JSON."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()


class Report(Verb):
    """POST @report: report this thing, or a record in it (``record`` and ``key``)."""

    made = True
    for_pupils = True

    def act(self, data):
        """Report it and answer the number."""
        words = [text_of(data, word) for word in ("clause", "text", "record", "key")]
        return {"report": report(self.context, *words)}


class Cases(Question):
    """GET @cases of an office: what waits, due first."""

    def act(self, data):
        """List them."""
        start, size = page_asked(data)
        found, total = cases_at(self.context, start, size)
        return {"items": [line(case, self.say) for case in found], "items_total": total}


@implementer(IPublishTraverse)
class AtCase:
    """Mixed into services of a case: its number follows in the address."""

    number = ""

    def publishTraverse(self, request, name):
        """Take the number."""
        if self.number:
            raise NotFound(name)
        self.number = name
        return self

    @property
    def found(self):
        """The case.

        :raises NotFound: there is none for this reader.
        """
        try:
            return case_at(self.context, number_typed(self.number))
        except BadInput as error:
            raise NotFound(self.number) from error


class ShowCase(AtCase, Question):
    """GET @case/<number>."""

    def act(self, data):
        """Show it."""
        return shown(self.found, self.say)


class StepCase(AtCase, Verb):
    """POST @case/<number>: take, act, clear, refer."""

    def act(self, data):
        """Take the step."""
        number = self.found.key
        words = {word: text_of(data, word) for word in WORDS}
        step_named(text_of(data, "step"))(self.context, number, **words)
        return shown(case_at(self.context, number), self.say)
