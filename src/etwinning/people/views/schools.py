"""``@@schools``: the own schools, with ways to change, add and leave (RG8)."""

from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.people.api import leave_school
from etwinning.people.rules import MOST_SCHOOLS
from etwinning.people.settings import setting
from etwinning.people.views.words import Words


class SchoolsPage(FormPage, Words):
    """The schools of the owner."""

    environment = "desktop"
    section = "profile"
    audience = _(
        "audience_schools",
        default="Verified teachers and your national office see your schools",
    )
    most = MOST_SCHOOLS

    @property
    def rows(self) -> list[dict]:
        """The schools, those verified first."""
        return sorted(self.schools(self.context), key=lambda row: row["tie"].verified is None)

    @property
    def is_verified(self) -> bool:
        """Will a new school have to be looked at?"""
        return state_of(self.context) == "nss_verified"

    @property
    def until(self) -> str:
        """Until when running projects go on, ``""`` if nothing is changing."""
        moment = self.context.school_change_until
        return self.day(moment) if moment else ""

    @property
    def days(self) -> int:
        """How long running projects go on after a change."""
        return setting("days_of_school_change")

    def act(self) -> str:
        """Leave one."""
        leave_school(self.context, str(self.request.form.get("leave", "")))
        return f"{self.context.absolute_url()}/@@schools"
