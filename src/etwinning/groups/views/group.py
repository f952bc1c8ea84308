"""A group: its card for whoever finds it, what is new for whoever reads in it."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.groups.api import ask_to_join
from etwinning.groups.api import decline_group
from etwinning.groups.api import found_from_room
from etwinning.groups.api import join_group
from etwinning.groups.api import leave_group
from etwinning.groups.api import open_group
from etwinning.groups.interfaces import IReason
from etwinning.groups.interfaces import IRequest
from etwinning.groups.interfaces import JOININGS
from etwinning.groups.permissions import ASK_TO_JOIN
from etwinning.groups.permissions import DECIDE_GROUP
from etwinning.groups.permissions import JOIN_GROUP
from etwinning.groups.permissions import LEAVE_GROUP
from etwinning.people.api import school_uids_of
from etwinning.schools.api import school
from etwinning.workspaces.api import heads
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import news_of
from etwinning.workspaces.permissions import ADD_PAGE
from functools import cached_property
from plone import api

STATES = {
    "proposed": _("group_is_proposed", default="Your national office decides about it."),
    "closed": _("group_is_closed", default="It is closed: its members read, nobody writes."),
    "flagged": _("space_state_flagged", default="A moderator is looking at it"),
}


class GroupPage(Inside, FormPage):
    """The front page; no button stands here whose verb would refuse."""

    section = "home"

    @property
    def shape(self):
        """What is typed here: a request, or the reason of an office."""
        if self.may_decide:
            return IReason
        return IRequest if self.may_ask else None

    def act(self) -> str:
        """Join, ask, leave, decide, begin a project."""
        act = self.request.form.get("act", "")
        if act not in ACTS:
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        return ACTS[act](self.context, self.request.form)

    @cached_property
    def state(self):
        """What its state means, "" while it is at work."""
        return STATES.get(state_of(self.context), "")

    @cached_property
    def news(self) -> list[dict]:
        """What is new and may be read by this reader."""
        return [self.line(line) for line in news_of(self.context)]

    @property
    def joining(self) -> str:
        """How one comes in, in words."""
        return JOININGS.getTerm(self.context.joining).title

    @property
    def count(self) -> int:
        """How many people belong to it."""
        return heads(self.context).all

    @property
    def may_join(self) -> bool:
        """May the reader come in at once?"""
        return not self.is_member and allowed(self.context, JOIN_GROUP)

    @property
    def may_ask(self) -> bool:
        """May the reader ask to be let in?"""
        return not self.is_member and allowed(self.context, ASK_TO_JOIN)

    @property
    def may_leave(self) -> bool:
        """May the reader leave?"""
        return self.is_member and allowed(self.context, LEAVE_GROUP)

    @property
    def may_decide(self) -> bool:
        """Does the reader decide for the office?"""
        return allowed(self.context, DECIDE_GROUP)

    @property
    def may_found(self) -> bool:
        """May the reader begin a project here?"""
        return self.context.is_room and self.is_member and not is_frozen(self.context)

    @property
    def schools(self) -> list[tuple]:
        """The reader's schools, where there are several: pairs (uid, name)."""
        own = [(uid, school(uid)) for uid in school_uids_of(actor())]
        found = [(uid, one.title) for uid, one in own if one is not None]
        return found if len(found) > 1 else []

    @property
    def may_write(self) -> bool:
        """May the reader write a page?"""
        return not is_frozen(self.context) and allowed(self.context, ADD_PAGE)


def _join(group, form):
    join_group(group)
    return group.absolute_url()


def _ask(group, form):
    ask_to_join(group, form.get("text"))
    return _all()


def _leave(group, form):
    leave_group(group)
    return _all()


def _open(group, form):
    open_group(group)
    return _office()


def _decline(group, form):
    decline_group(group, form.get("reason"))
    return _office()


def _found(group, form):
    return f"{found_from_room(group, str(form.get('school') or '')).absolute_url()}/@@write"


def _all():
    return f"{api.portal.get().absolute_url()}/@@groups"


def _office():
    return f"{api.portal.get().absolute_url()}/@@desktop"


ACTS = {
    "join": _join,
    "ask": _ask,
    "leave": _leave,
    "open": _open,
    "decline": _decline,
    "found": _found,
}
