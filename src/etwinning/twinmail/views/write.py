"""The form for a letter."""

from etwinning.base.forms import FormPage
from etwinning.base.forms import Option
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.twinmail.api import people_for
from etwinning.twinmail.api import TEACHERS
from etwinning.twinmail.api import write_letter
from etwinning.twinmail.interfaces import ILetter
from etwinning.twinmail.views.mail import InMail
from etwinning.workspaces.api import name_of
from functools import cached_property

ALL_TEACHERS = _("letter_all_teachers", default="All teachers")


class WriteLetter(InMail, FormPage):
    """Write to one or several people of the place, or to all teachers."""

    shape = ILetter

    @cached_property
    def fields(self) -> dict:
        """The fields; the people of the place to choose from, by name."""
        fields = super().fields
        shown = {name: fields[name] for name in ("to", "subject", "text")}
        known = sorted((name_of(one), one) for one in people_for(self.place))
        options = [(self.say(ALL_TEACHERS), TEACHERS), *known]
        shown["to"].options = [
            Option(value, title, value in self.chosen) for title, value in options
        ]
        return shown

    @property
    def chosen(self) -> list:
        """Who is ticked."""
        ticked = self.typed.get("to") or []
        return [ticked] if isinstance(ticked, str) else ticked

    def start_values(self) -> dict:
        """Who is written to, if the address says it."""
        return {"to": str(self.request.form.get("to", ""))}

    def act(self) -> str:
        """Send it and show the conversation."""
        words = read(ILetter, {**self.request.form, "to": self.chosen}, context=self.context)
        return write_letter(self.place, **words).absolute_url()
