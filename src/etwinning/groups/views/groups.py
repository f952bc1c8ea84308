"""Pages of the desktop: the groups, a proposal, a new room, an invitation."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.groups.api import accept_invitation
from etwinning.groups.api import decline_invitation
from etwinning.groups.api import invitations_to
from etwinning.groups.api import invited_group
from etwinning.groups.api import listed_groups
from etwinning.groups.api import open_room
from etwinning.groups.api import own_groups
from etwinning.groups.api import propose_group
from etwinning.groups.api import url_of
from etwinning.groups.interfaces import INewGroup
from etwinning.groups.interfaces import INewRoom
from etwinning.groups.interfaces import JOININGS
from etwinning.groups.interfaces import ROLE_TITLES
from etwinning.groups.permissions import OPEN_ROOM
from etwinning.groups.permissions import PROPOSE_GROUP
from etwinning.groups.views.members import choices
from etwinning.people.api import contacts_of
from etwinning.people.api import why_not_yet
from etwinning.workspaces.api import name_of
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView

SIZE = 20
STATES = {
    "proposed": _("group_proposed", default="At your national office"),
    "active": _("group_active", default="At work"),
    "closed": _("space_state_closed", default="Closed"),
    "flagged": _("space_state_flagged", default="A moderator is looking at it"),
}


class OnDesktop:
    """Mixed into pages that belong to one person."""

    environment = "desktop"
    section = "groups"
    audience = _("audience_my_spaces", default="Only you see this page")

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()

    @property
    def refusal(self) -> str:
        """Why this reader may not do it, ``""`` if they may; newcomers read what is missing."""
        if allowed(api.portal.get(), self.permission):
            return ""
        return why_not_yet(actor()) or _(
            "groups_for_teachers", default="Only verified teachers do that."
        )


class Groups(OnDesktop, BrowserView):
    """``@@groups``: mine, where I am invited, all that stand in the list."""

    permission = PROPOSE_GROUP

    @property
    def words(self) -> str:
        """What is looked for."""
        return str(self.request.form.get("words") or "")[:100]

    @cached_property
    def own(self) -> list[dict]:
        """The reader's groups and rooms."""
        return [
            {
                "title": group.title,
                "url": group.url,
                "role": ROLE_TITLES.getTerm(group.role).title,
                "state": STATES[group.state],
            }
            for group in own_groups(actor())
        ]

    @cached_property
    def invitations(self) -> list[dict]:
        """Where the reader is invited."""
        return [
            {
                "title": title,
                "by": name_of(asked.by),
                "url": f"{self.home}/@@group-invitation?group={uid}",
            }
            for uid, title, asked in invitations_to(actor())
        ]

    @cached_property
    def found(self) -> tuple:
        """Cards of the list, and how many there are."""
        start, _size = page_asked(self.request.form)
        cards, total = listed_groups(self.words, start, SIZE)
        rows = [
            {
                "title": card.title,
                "about": card.about,
                "url": url_of(card.uid),
                "joining": JOININGS.getTerm(card.joining).title,
            }
            for card in cards
        ]
        return rows, total

    @property
    def next(self) -> int | None:
        """Where the next page of the list begins, None after the last."""
        start, _size = page_asked(self.request.form)
        return start + SIZE if start + SIZE < self.found[1] else None


class ProposeGroup(OnDesktop, FormPage):
    """``@@propose-group``."""

    permission = PROPOSE_GROUP
    shape = INewGroup

    def start_values(self) -> dict:
        """In the list, moderators decide."""
        return {"listed": True, "joining": "request"}

    def act(self) -> str:
        """Propose it and show it."""
        return propose_group(self.values()).absolute_url()


class OpenRoom(OnDesktop, FormPage):
    """``@@open-room``: a Teachers' Room."""

    permission = OPEN_ROOM
    shape = INewRoom
    names = ("title",)

    @cached_property
    def contacts(self) -> list[dict]:
        """The reader's contacts who can be invited: id, name, chosen or not."""
        chosen = self._chosen()
        return [{**one, "chosen": one["id"] in chosen} for one in choices(contacts_of(actor()))]

    def _chosen(self):
        people = self.request.form.get("people", [])
        return [people] if isinstance(people, str) else people

    def act(self) -> str:
        """Open it and go in."""
        return open_room(self.request.form.get("title"), self._chosen()).absolute_url()


class GroupInvitation(OnDesktop, FormPage):
    """``@@group-invitation``: come in, or stay out; nobody is told of the latter."""

    @cached_property
    def group(self):
        """The group, None where the invitation does not hold."""
        return next((one for one in invitations_to(actor()) if one[0] == self.uid), None)

    @property
    def uid(self) -> str:
        """Which group."""
        return str(self.request.form.get("group") or "")

    @property
    def title(self) -> str:
        """Name of the group."""
        return self.group[1]

    @property
    def by(self) -> str:
        """Who invites."""
        return name_of(self.group[2].by)

    @property
    def about(self) -> str:
        """What the group is for."""
        return invited_group(self.uid).about

    def act(self) -> str:
        """Accept or decline."""
        act = self.request.form.get("act")
        if act == "accept":
            return accept_invitation(self.uid).absolute_url()
        if act != "decline":
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        decline_invitation(self.uid)
        return f"{self.home}/@@groups"
