"""Preview and submit; accept or decline: what the two founders say to each other.

Source: product.md PJ1; workflows.md, "Publication".
"""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.people.api import school_uids_of
from etwinning.projects.api import accept_project
from etwinning.projects.api import decline_project
from etwinning.projects.api import submit_project
from etwinning.projects.circle import name_of
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IAcceptance
from etwinning.projects.interfaces import IConsent
from etwinning.projects.interfaces import INote
from etwinning.projects.parties import of
from etwinning.projects.requirements import unmet
from etwinning.projects.views.base import Described
from etwinning.projects.views.base import WIZARD
from etwinning.projects.views.shown import country
from functools import cached_property


class Read(Described, FormPage):
    """The project as it will be read, above a form."""

    @cached_property
    def founders(self) -> list[dict]:
        """Both founders: name, school, country."""
        return [self._founder(founder) for founder in self.context.founders]

    def _founder(self, founder):
        school = shown_school(founder.school)
        return {
            "name": name_of(founder.user_id),
            "school": school.title,
            "country": country(school.country, self.language) if school.uid else "",
        }

    @cached_property
    def unmet(self) -> list:
        """Exactly which requirement is not met, one sentence each."""
        return unmet(self.context)

    @property
    def here(self) -> str:
        """Address of the project's own page."""
        return f"{self.context.absolute_url()}/@@our-project"


class Preview(Read):
    """The last step of the wizard."""

    steps = WIZARD
    step = 4
    shape = IConsent
    audience = _(
        "audience_preview",
        default="If you submit: the other founder, then both national offices read this",
    )

    @cached_property
    def other(self) -> str:
        """Name of the other founder, ``""`` without."""
        found = [f.user_id for f in self.context.founders if f.user_id != self.me]
        return name_of(found[0]) if found else ""

    def start_values(self) -> dict:
        """Show the founder's own tick."""
        founding = of(self.context.founders, self.me)
        return {"public": founding is not None and founding.public}

    def act(self) -> str:
        """Submit."""
        submit_project(self.context, public=self.values()["public"])
        return self.here


class Respond(Read):
    """The second founder accepts or declines."""

    shape = IAcceptance
    names = ("public",)
    audience = _(
        "audience_respond",
        default="If you accept, both national offices read this project",
    )

    @cached_property
    def schools(self) -> list[dict]:
        """The reader's schools to choose from: uid, title, chosen."""
        founding = of(self.context.founders, self.me)
        present = founding.school if founding is not None else ""
        return [
            {"uid": uid, "title": shown_school(uid).title, "chosen": uid == present}
            for uid in school_uids_of(self.me)
        ]

    def act(self) -> str:
        """Accept, or decline."""
        if "decline" in self.request.form:
            decline_project(self.context, reason=self._reason())
        else:
            school = self.request.form.get("school", "")
            accept_project(self.context, school=school, **self.values())
        return self.here

    def _reason(self):
        return read(INote, self.request.form)["reason"]
