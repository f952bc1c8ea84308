"""Partners and invitations: ask a contact, answer, object, remove. Source: PJ7, PJ11, MS7."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.people.api import school_uids_of
from etwinning.projects import lists
from etwinning.projects.api import accept_invitation
from etwinning.projects.api import decline_invitation
from etwinning.projects.api import invitation_of
from etwinning.projects.api import invite_partner
from etwinning.projects.api import object_to_partner
from etwinning.projects.api import remove_partner
from etwinning.projects.api import take_back_invitation
from etwinning.projects.circle import name_of
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IInvitation
from etwinning.projects.interfaces import IReason
from etwinning.projects.parties import of
from etwinning.projects.partners import open_invitations
from etwinning.projects.steps import state_of
from etwinning.projects.views.base import Shown
from etwinning.projects.views.found import Contacts
from etwinning.projects.views.shown import country
from etwinning.projects.views.stepping import FOUNDERS_READ
from etwinning.projects.views.stepping import StepPage
from functools import cached_property


class Partners(Contacts, FormPage):
    """Who takes part, who is invited; invite a contact."""

    shape = IInvitation
    audience = _("audience_partners", default="Only the invited teacher reads your invitation")

    @cached_property
    def can_invite(self) -> bool:
        """Only a running project invites."""
        return state_of(self.context) in lists.ACTIVE

    @cached_property
    def partners(self) -> list[dict]:
        """Partners: id, name, school, country, since."""
        return [self._partner(partner) for partner in self.context.partners]

    def _partner(self, partner):
        school = shown_school(partner.school)
        return {
            "id": partner.user_id,
            "name": name_of(partner.user_id),
            "school": school.title,
            "country": country(school.country, self.language) if school.uid else "",
            "since": self.day(partner.since),
        }

    @cached_property
    def invited(self) -> list[dict]:
        """Open invitations: id, name, when."""
        return [
            {"id": i.person, "name": name_of(i.person), "when": self.day(i.when)}
            for i in open_invitations(self.context)
        ]

    @cached_property
    def free(self) -> list[dict]:
        """Contacts who can be asked now."""
        taken = {party.user_id for party in self.context.members}
        taken |= {line["id"] for line in self.invited}
        return [c for c in self.contacts if c["id"] not in taken and not c["why_not"]]

    def act(self) -> str:
        """Invite, or take an invitation back."""
        form = self.request.form
        if isinstance(form.get("take_back"), str):
            take_back_invitation(self.context, form["take_back"])
        else:
            invite_partner(self.context, **self.values())
        return f"{self.context.absolute_url()}/@@partners"


class Invitation(Shown, FormPage):
    """The invited teacher reads the invitation and answers."""

    audience = _("audience_invitation", default="The founders see your answer")

    @cached_property
    def invitation(self):
        """One's own open invitation, None without."""
        return invitation_of(self.context, self.me)

    @property
    def by(self) -> str:
        """Who invites."""
        return name_of(self.invitation.by)

    @cached_property
    def schools(self) -> list[dict]:
        """The reader's schools to choose from: uid, title."""
        return [{"uid": uid, "title": shown_school(uid).title} for uid in school_uids_of(self.me)]

    def act(self) -> str:
        """Accept or decline."""
        form = self.request.form
        if "decline" in form:
            decline_invitation(self.context)
        else:
            school = form.get("school", "")
            accept_invitation(self.context, school=school if isinstance(school, str) else "")
        return self.context.absolute_url()


class AboutPartner(StepPage):
    """A step about one partner, named in the address."""

    shape = IReason
    is_grave = True

    @cached_property
    def person(self) -> str:
        """Id of the partner, ``""`` if the address names nobody who takes part."""
        found = of(self.context.partners, str(self.request.form.get("person", "")))
        return found.user_id if found else ""

    @property
    def name(self) -> str:
        """The partner's name."""
        return name_of(self.person) if self.person else ""


class Remove(AboutPartner):
    """End somebody's part, as a founder."""

    lead = _(
        "lead_remove",
        default="The access ends at once. What the teacher wrote stays under the teacher's name.",
    )
    button = _("button_remove", default="End the part")
    audience = _("audience_remove", default="The teacher and the founders will read the reason")

    @property
    def headline(self):
        """Names the partner."""
        return _("heading_remove", default="End the part of ${name}", mapping={"name": self.name})

    def do(self, reason):
        """Remove."""
        remove_partner(self.context, self.person, reason)

    def where(self) -> str:
        """Back to the partners."""
        return f"{self.context.absolute_url()}/@@partners"


class Object(AboutPartner):
    """Object to a new partner of one's country, as the office."""

    environment = "office"
    section = "projects"
    lead = _("lead_object", default="The part ends at once. The teacher and the founders are told.")
    button = _("button_object", default="Object")
    audience = FOUNDERS_READ

    @property
    def headline(self):
        """Names the partner."""
        return _("heading_object", default="Object to ${name}", mapping={"name": self.name})

    def do(self, reason):
        """Object."""
        object_to_partner(self.context, self.person, reason)

    def where(self) -> str:
        """Back to the office's page."""
        return f"{self.context.absolute_url()}/@@decide"
