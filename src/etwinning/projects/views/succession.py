"""Hand a founder's place over; object to it. Source: product.md PJ9."""

from etwinning.base.messages import _
from etwinning.people.api import contacts_of
from etwinning.projects.api import hand_over
from etwinning.projects.api import object_to_handover
from etwinning.projects.circle import name_of
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IHandover
from etwinning.projects.interfaces import IReason
from etwinning.projects.succession import candidates
from etwinning.projects.views.stepping import StepPage
from functools import cached_property


class Handover(StepPage):
    """Choose the founder who leaves and the teacher who takes the place."""

    headline = _("heading_handover", default="Hand a founder's place over")
    lead = _(
        "lead_handover",
        default="The place goes to a verified teacher of the same school, or of the same "
        "country. Everybody concerned is told and can object for fourteen days.",
    )
    button = _("button_handover", default="Begin the handover")
    audience = _(
        "audience_handover",
        default="Members, the named teacher and the offices of the founders will read the reason",
    )
    shape = IHandover

    @cached_property
    def founders(self) -> list[dict]:
        """Founders to choose from, each with the teachers who may take the place."""
        return [
            {
                "id": founder.user_id,
                "name": name_of(founder.user_id),
                "school": shown_school(founder.school).title,
                "successors": [
                    {"id": person, "name": name_of(person)}
                    for person in candidates(self.context, founder, contacts_of(self.me))
                ],
            }
            for founder in self.context.founders
        ]

    def do(self, founder, successor, reason):
        """Begin."""
        hand_over(self.context, founder, successor, reason)

    def values(self) -> dict:
        """One choice names both: "founder:successor"."""
        choice = self.request.form.get("choice", "")
        founder, _colon, successor = (choice if isinstance(choice, str) else "").partition(":")
        self.request.form.update({"founder": founder, "successor": successor})
        return super().values()


class ObjectToHandover(StepPage):
    """Stop a handover."""

    headline = _("heading_object_handover", default="Object to the handover")
    lead = _("lead_object_handover", default="Nobody's place changes. Everybody concerned is told.")
    button = _("button_object", default="Object")
    audience = Handover.audience
    is_grave = True
    shape = IReason

    @property
    def back(self) -> str:
        """The project: the named teacher may not open the founders' page."""
        return self.context.absolute_url()

    def do(self, reason):
        """Object."""
        object_to_handover(self.context, reason)

    def where(self) -> str:
        """Back to the project."""
        return self.context.absolute_url()
