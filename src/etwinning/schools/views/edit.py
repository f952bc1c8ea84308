"""``@@edit-school``: the office writes anew what is known about a school."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.shapes import fields_of
from etwinning.schools.api import edit_school
from etwinning.schools.interfaces import INewSchool


class EditSchoolPage(FormPage):
    """A form with every field of a school."""

    shape = INewSchool
    environment = "office"
    section = "schools"
    audience = _(
        "audience_edit_school",
        default="You edit for your office. The school's page shows what is marked as public",
    )

    def start_values(self) -> dict:
        """Return the school as it is."""
        return {name: getattr(self.context, name) for name in fields_of(INewSchool)}

    def act(self) -> str:
        """Write what was typed and go back to the school."""
        edit_school(self.context, self.values())
        return self.context.absolute_url()
