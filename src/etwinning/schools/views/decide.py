"""``@@decide-school``: the office verifies, rejects, closes or merges a school."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import language_of
from etwinning.schools.api import candidates
from etwinning.schools.api import close_school
from etwinning.schools.api import merge_schools
from etwinning.schools.api import reject_school
from etwinning.schools.api import school as school_of
from etwinning.schools.api import verify_school
from etwinning.schools.interfaces import IReason
from etwinning.schools.offices import office_code
from functools import cached_property
from plone import api

ASK_INTO = _("error_school_into", default="Choose the school that stays, or paste its address")


class DecideSchoolPage(FormPage):
    """Everything an office needs to decide, and one button for each decision."""

    shape = IReason
    environment = "office"
    section = "schools"

    @property
    def audience(self):
        """Who sees this page."""
        office = unit_name(office_code(self.context), language_of(self.request))
        return _(
            "audience_decide_school",
            default="Only people of NSS ${office} see this page",
            mapping={"office": office},
        )

    @cached_property
    def state(self) -> str:
        """State of the school."""
        return api.content.get_state(self.context)

    @cached_property
    def same(self) -> list:
        """Verified schools that may be the same, likeliest first."""
        school = self.context
        found = candidates(school.country, school.title, school.postcode, school.national_code)
        return [one for one in found if one.verified and one.uid != school.getId()]

    def act(self) -> str:
        """Call the verb of the button and go on to the school that is left."""
        asked = self.request.form.get("act")
        school, reason = self.context, self.request.form.get("reason", "")
        if asked == "verify":
            verify_school(school)
        elif asked == "reject":
            reject_school(school, reason)
        elif asked == "close":
            close_school(school, reason)
        elif asked == "merge":
            merge_schools(self._survivor(), school)
        else:
            raise BadInput({}, _("error_no_decision", default="Choose what to do"))
        return self._survivor().absolute_url() if asked == "merge" else school.absolute_url()

    def _survivor(self):
        """The school chosen to stay, from a list or by the address of its page."""
        chosen = self.request.form.get("into") or self.request.form.get("address") or ""
        found = school_of(str(chosen).split("?")[0].rstrip("/").split("/")[-1])
        if found is None:
            raise BadInput({"address": ASK_INTO})
        return found
