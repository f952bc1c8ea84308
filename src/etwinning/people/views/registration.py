"""``@@registration``: the steps with what is done, and what happens next, by whom, until when."""

from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.people.api import submit_registration
from etwinning.people.api import wake_teacher
from etwinning.people.api import what_next
from etwinning.people.guards import missing_steps
from etwinning.people.provisional import allowances
from etwinning.people.questions import is_newcomer
from etwinning.people.settings import setting
from etwinning.people.steps import is_ready
from etwinning.people.steps import is_registering
from etwinning.people.steps import steps_of
from etwinning.people.views.words import Words
from functools import cached_property
from time import time


class RegistrationPage(FormPage, Words):
    """Where a newcomer stands."""

    environment = "desktop"
    section = "profile"
    audience = _("audience_registration", default="You and your national office see this page")

    @cached_property
    def state(self) -> str:
        """State of the profile."""
        return state_of(self.context)

    @property
    def steps(self) -> list:
        """The three steps."""
        return steps_of(self.context)

    @property
    def missing(self) -> list:
        """What is still to be done, one sentence each."""
        return missing_steps(self.context) if is_registering(self.context) else []

    @property
    def ready(self) -> bool:
        """Can it be sent now?"""
        return is_ready(self.context)

    @property
    def next(self) -> str:
        """What happens next, in one sentence."""
        return self.told(what_next(self.context, self.language))

    @property
    def question(self):
        """The office's open question."""
        return self.context.open_question

    @property
    def clock(self) -> dict | None:
        """Which day of how many, and until when; None while no clock runs."""
        clock, days = self.context.clock, setting("days_to_verify")
        if clock is None or clock.due is None:
            return None
        number = min(clock.day(int(time()), days), days)
        return {"number": number, "days": days, "due": self.day(clock.due)}

    @property
    def is_newcomer(self) -> bool:
        """Does the permission set of newcomers hold?"""
        return is_newcomer(self.context.user_id)

    @property
    def may(self) -> list:
        """What works already."""
        return [self.told(line.what) for line in allowances(True)]

    @property
    def may_not(self) -> list:
        """What has to wait."""
        return [self.told(line.what) for line in allowances(False)]

    def act(self) -> str:
        """Send it to the office, or say that one is still there."""
        if "wake" in self.request.form:
            wake_teacher(self.context)
        else:
            submit_registration(self.context)
        return f"{self.context.absolute_url()}/@@registration"


class NewcomersPage(FormPage, Words):
    """``@@newcomers``: what teachers may do before they are verified; for everybody to read."""

    environment = "public"

    may = RegistrationPage.may
    may_not = RegistrationPage.may_not

    @property
    def days(self) -> int:
        """How long an office has."""
        return setting("days_to_verify")
