"""The first steps of the wizard: my school, the second founder. Then the form (writing.py).

Source: product.md PJ1.
"""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.people.api import contacts_of
from etwinning.people.api import is_verified
from etwinning.people.api import school_uids_of
from etwinning.projects.api import choose_cofounder
from etwinning.projects.api import found_project
from etwinning.projects.circle import name_of
from etwinning.projects.circle import own_school
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import ICandidates
from etwinning.projects.requirements import unmet_invitation
from etwinning.projects.views.base import Shown
from etwinning.projects.views.base import WIZARD
from etwinning.projects.views.shown import country
from functools import cached_property


class Contacts(Shown):
    """Mixed into forms in which a contact is chosen: who can be asked, who cannot and why."""

    @cached_property
    def contacts(self) -> list[dict]:
        """The reader's contacts: id, name, school, country, why not (empty = can be asked).

        Candidates first, whether they are contacts or not.
        """
        found = [self._contact(person) for person in {**contacts_of(self.me), **self._candidates}]
        return sorted(found, key=lambda one: (bool(one["why_not"]), not one["from"], one["name"]))

    @cached_property
    def _candidates(self):
        """Dict of user id -> where the person comes from."""
        tells = ICandidates(self.context, None)
        return dict.fromkeys(tells.people(), tells.title) if tells is not None else {}

    def _contact(self, person):
        own = school_uids_of(person)
        school = shown_school(own[0] if own else "")
        return {
            "id": person,
            "name": name_of(person),
            "from": self._candidates.get(person, ""),
            "school": school.title,
            "country": country(school.country, self.language) if school.country else "",
            "why_not": unmet_invitation(self.me, person),
        }


class Found(Contacts, FormPage):
    """Choose one's school and the second founder; makes the draft."""

    steps = WIZARD
    audience = _(
        "audience_found",
        default="Only you and the founder you choose will see the draft",
    )

    @cached_property
    def schools(self) -> list[dict]:
        """The reader's schools: uid, title, country, verified or not."""
        schools = [shown_school(uid) for uid in school_uids_of(self.me)]
        return [
            {
                "uid": school.uid,
                "title": school.title,
                "country": country(school.country, self.language),
                "is_verified": school.is_verified,
            }
            for school in schools
        ]

    @cached_property
    def school(self) -> str:
        """UID of the school chosen in the first step, ``""`` before."""
        wish = self.request.form.get("school", "")
        try:
            return own_school(self.me, wish if isinstance(wish, str) else "")
        except BadInput as refusal:
            if wish:
                self.refused(refusal)
            return ""

    @property
    def chosen(self) -> dict | None:
        """The school chosen in the first step."""
        return next((s for s in self.schools if s["uid"] == self.school), None)

    @property
    def step(self) -> int:
        """1: my school; 2: the second founder."""
        return 2 if self.school else 1

    @cached_property
    def is_verified(self) -> bool:
        """Newcomers write drafts alone until their office has verified them."""
        return is_verified(self.me)

    def act(self) -> str:
        """Make the draft and go on to the form."""
        if not self.school:
            raise BadInput(
                {
                    "school": _(
                        "error_own_school", default="Choose one of the schools in your profile"
                    )
                }
            )
        project = found_project(
            school=self.school, cofounder=_text(self.request.form.get("cofounder"))
        )
        return f"{project.absolute_url()}/@@write"


class Cofounder(Contacts, FormPage):
    """Choose the second founder of a draft, or another one."""

    steps = WIZARD
    step = 2
    audience = Found.audience

    @property
    def present(self) -> str:
        """Name of the present second founder, ``""`` without."""
        others = self.context.founders[1:]
        return name_of(others[0].user_id) if others else ""

    def act(self) -> str:
        """Name the founder and go back to the project."""
        person = _text(self.request.form.get("cofounder"))
        if not person:
            raise BadInput(
                {"cofounder": _("error_cofounder_missing", default="Choose one of your contacts")}
            )
        choose_cofounder(self.context, person)
        return f"{self.context.absolute_url()}/@@our-project"


def _text(value) -> str:
    return value if isinstance(value, str) else ""
