"""Report a thing; afterwards the same page tells the number and what has become of it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.texts import paragraphs
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.moderation.api import may_report
from etwinning.moderation.api import own_report
from etwinning.moderation.api import report
from etwinning.moderation.api import report_address
from etwinning.moderation.concerned import is_pupil
from etwinning.moderation.concerned import place_around
from etwinning.moderation.finding import thing_in
from etwinning.moderation.interfaces import IReport
from etwinning.moderation.words import STATES
from etwinning.places.api import role_in
from functools import cached_property
from Products.Five.browser import BrowserView
from zExceptions import NotFound


class ReportPage(FormPage):
    """A form about content, or about a record in it; pupils use it in their own places."""

    for_pupils = True
    shape = IReport
    audience = _("report_readers", default="Only the national offices in charge read a report")

    def __call__(self):
        if self.told is None and self.own is None:
            raise NotFound(self.record or self.context.getId())
        return super().__call__()

    @property
    def environment(self) -> str:
        """Look of the place, for those who belong there."""
        if is_pupil(actor()):
            return "pupil"
        place = place_around(self.context)
        return "twinspace" if place is not None and role_in(place, actor()) else "desktop"

    @property
    def record(self) -> str:
        """Kind of the record, ``""`` for the content itself."""
        return str(self.request.form.get("record", ""))

    @property
    def key(self) -> str:
        """Name of the record."""
        return str(self.request.form.get("key", ""))

    @cached_property
    def told(self):
        """The thing, None if there is none for this reader."""
        return thing_in(self.context, self.record, self.key)

    @property
    def parts(self) -> list:
        """What it says, as the office will read it: paragraphs of lines."""
        if self.told is None:
            return []
        return [part.splitlines() for part in paragraphs(self.told.text())]

    @cached_property
    def own(self) -> dict | None:
        """The reader's report: its number, its day, what has become of it; None without one."""
        own = own_report(self.context, self.record, self.key)
        if own is None:
            return None
        on = day(datetime.fromtimestamp(own.when, UTC), language_of(self.request))
        return {"number": own.number, "day": on, "state": self.say(STATES[own.state])}

    @property
    def is_open(self) -> bool:
        """Is the form shown? Again after a decision, where the thing may be reported again."""
        return may_report(self.context, self.record, self.key)

    @property
    def is_own(self) -> bool:
        """Did the reader write it?"""
        return self.told is not None and self.told.author == actor()

    def act(self) -> str:
        """Report it and show the number."""
        report(self.context, **self.values(), kind=self.record, name=self.key)
        return report_address(self.context, self.record, self.key)


class ReportLink(BrowserView):
    """``structure context/@@report-link``: the way to the form, for pages of content."""

    for_pupils = True

    def __call__(self):
        told = thing_in(self.context) if actor() else None
        self.url = report_address(self.context)
        return self.index() if told is not None and told.author != actor() else ""
