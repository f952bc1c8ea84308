"""``@@write-announcement`` and ``@@edit-announcement``."""

from etwinning.announcements.api import edit_announcement
from etwinning.announcements.api import write_announcement
from etwinning.announcements.interfaces import INewAnnouncement
from etwinning.announcements.views.words import Words
from etwinning.announcements.writing import SaidAlready
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.shapes import fields_of
from etwinning.people.api import teacher_of


class WritePage(FormPage, Words):
    """Write a draft; the next page shows what is similar."""

    shape = INewAnnouncement
    first = None  # what was announced already
    audience = _(
        "audience_write_announcement",
        default="A draft is yours alone. What you post is read by teachers and national offices",
    )

    def start_values(self) -> dict:
        """Return languages and subjects of the profile."""
        teacher = teacher_of(actor())
        languages = [known.partition(":")[0] for known in getattr(teacher, "languages", ())]
        return {
            "languages": languages[:5],
            "subjects": list(getattr(teacher, "subjects", ()))[:8],
            "months": 6,
            "partners": 1,
            "contact": "message",
        }

    def refused(self, refusal) -> None:
        """Remember which announcement is meant."""
        super().refused(refusal)
        if isinstance(refusal, SaidAlready):
            self.first = refusal.first

    @property
    def target(self) -> str:
        """Where the form is sent."""
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    def act(self) -> str:
        """Write it."""
        made = write_announcement(self.request.form)
        return f"{made.absolute_url()}/@@post-announcement"


class EditPage(WritePage):
    """Change it."""

    def start_values(self) -> dict:
        """Return the announcement as it is."""
        return {name: getattr(self.context, name) for name in fields_of(INewAnnouncement)}

    def act(self) -> str:
        """Write it anew; what nobody ticked is empty."""
        asked = {name: self.request.form.get(name) for name in fields_of(INewAnnouncement)}
        edit_announcement(self.context, asked)
        return self.context.absolute_url()
