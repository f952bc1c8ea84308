"""``@@edit-office``: the office writes its public page."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.shapes import fields_of
from etwinning.support.api import edit_office
from etwinning.support.interfaces import IOffice

LINES = ("regions", "languages")  # several values, typed one a line


class EditOfficePage(FormPage):
    """A form with what the public reads."""

    shape = IOffice
    names = ("title", "description", "contact", "email", "website")
    environment = "office"
    section = "offices"
    audience = _(
        "audience_edit_office", default="What you write here can be read by everybody once saved"
    )

    def start_values(self) -> dict:
        """Return the office as it is."""
        return {name: getattr(self.context, name) for name in fields_of(IOffice)}

    def act(self) -> str:
        """Write what was typed and go back to the office."""
        several = {name: _lines(self.request.form.get(name, "")) for name in LINES}
        edit_office(self.context, {**self.values(), **several})
        return self.context.absolute_url()

    def typed_lines(self, name: str) -> str:
        """Return several values as they are typed: one a line."""
        value = self.typed.get(name) or ()
        return value if isinstance(value, str) else "\n".join(value)


def _lines(text) -> list[str]:
    return [line.strip() for line in str(text).splitlines() if line.strip()]
