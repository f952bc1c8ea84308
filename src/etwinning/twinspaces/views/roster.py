"""Who belongs to a TwinSpace, in which role."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import initials
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.twinspaces.api import project_of
from etwinning.twinspaces.api import shown_members
from etwinning.twinspaces.permissions import INVITE_CONTACT
from etwinning.twinspaces.permissions import LEAVE_SPACE
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.permissions import SEE_HISTORY
from etwinning.twinspaces.roles import ROLES
from etwinning.workspaces.api import Inside
from functools import cached_property
from Products.Five.browser import BrowserView

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

    for_pupils = True
    section = "members"

    @cached_property
    def groups(self) -> list[dict]:
        """Groups that have anybody: id, title, people (name, initials, role)."""
        members = shown_members(self.context)
        found = [
            {"id": name, "title": title, "people": self._people(members, roles)}
            for name, title, roles in GROUPS
        ]
        return [group for group in found if group["people"]]

    def _people(self, members, roles):
        people = [
            {"id": user_id, "name": self.name_of(user_id), "role": ROLES[member.role]}
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
    def may_manage(self) -> bool:
        """May the reader change roles and remove members?"""
        return allowed(self.context, MANAGE_MEMBERS)

    @property
    def may_invite(self) -> bool:
        """May the reader ask anybody to come in with a pass?"""
        return allowed(self.context, INVITE_CONTACT)

    @property
    def may_leave(self) -> bool:
        """May the reader leave?"""
        return self.is_member and allowed(self.context, LEAVE_SPACE)

    @property
    def may_see_history(self) -> bool:
        """May the reader see who came and went?"""
        return allowed(self.context, SEE_HISTORY)

    @property
    def invite_url(self) -> str:
        """Where a founder invites a partner, ``""`` for everybody else."""
        project = project_of(self.context)
        may = project is not None and allowed(project, "etwinning.projects: Invite partner")
        return f"{project.absolute_url()}/@@partners" if may else ""
