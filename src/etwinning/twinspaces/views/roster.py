"""Who belongs to a TwinSpace, in which role."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import initials
from etwinning.places.api import roster
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.twinspaces.api import project_of
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView

ROLES = {
    "TeacherAdmin": _("role_teacher_admin", default="Teacher, may do everything here"),
    "TeacherMember": _("role_teacher_member", default="Teacher"),
    "PupilAdmin": _("role_pupil_admin", default="Pupil who may write pages"),
    "PupilMember": _("role_pupil", default="Pupil"),
    "Guest": _("role_guest", default="Visitor with a pass"),
    "Expert": _("role_expert", default="Expert"),
    "Observer": _("role_observer", default="Observer"),
    "Parent": _("role_parent", default="Parent"),
}
GROUPS = (
    ("teachers", _("heading_teachers", default="Teachers"), ("TeacherAdmin", "TeacherMember")),
    ("pupils", _("heading_pupils", default="Pupils"), ("PupilAdmin", "PupilMember")),
    (
        "others",
        _("heading_others", default="Others"),
        ("Guest", "Expert", "Observer", "Parent"),
    ),
)


class Roster(Inside, BrowserView):
    """The list of members, by kind."""

    section = "members"

    @cached_property
    def groups(self) -> list[dict]:
        """Groups that have anybody: id, title, people (name, initials, role)."""
        members = roster(self.context)
        found = [
            {"id": name, "title": title, "people": self._people(members, roles)}
            for name, title, roles in GROUPS
        ]
        return [group for group in found if group["people"]]

    def _people(self, members, roles):
        people = [
            {"name": self.name_of(user_id), "role": ROLES[member.role]}
            for user_id, member in members.items()
            if member.role in roles
        ]
        for one in people:
            one["initials"] = initials(one["name"])
        return sorted(people, key=lambda one: one["name"])

    @property
    def may_invite_pupils(self) -> bool:
        """May the reader make accounts of pupils?"""
        return allowed(self.context, MANAGE_PUPILS)

    @property
    def invite_url(self) -> str:
        """Where a founder invites a partner, ``""`` for everybody else."""
        project = project_of(self.context)
        may = project is not None and allowed(project, "etwinning.projects: Invite partner")
        return f"{project.absolute_url()}/@@partners" if may else ""
