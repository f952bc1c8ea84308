"""Propose a group, decide about it, change it, close it, hide it."""

from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.content import make
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.groups.content import Group
from etwinning.groups.interfaces import IGroupText
from etwinning.groups.interfaces import INewGroup
from etwinning.groups.interfaces import IReason
from etwinning.groups.interfaces import ISwitches
from etwinning.groups.permissions import CLOSE_GROUP
from etwinning.groups.permissions import DECIDE_GROUP
from etwinning.groups.permissions import EDIT_GROUP
from etwinning.groups.permissions import FLAG_GROUP
from etwinning.groups.permissions import PROPOSE_GROUP
from etwinning.groups.rules import MODERATOR
from etwinning.groups.rules import ORIGINS
from etwinning.groups.store import Card
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.notices.api import tell_why
from etwinning.people.api import teacher_of
from etwinning.places.api import join
from etwinning.places.api import roster
from etwinning.places.events import PlaceOpened
from etwinning.records.api import shelf
from etwinning.support.api import staff_for
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import refuse_frozen
from plone import api
from plone.uuid.interfaces import IUUID
from time import time
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

FOLDER = "spaces"
GROUP = "etwinning.groups.group"
DUTY = "ProjectOfficer"
BEGINS = {"listed": True, "readable": False, "joining": "request"}
PROPOSALS = Budget(
    "groups:propose",
    5,
    86_400,
    _("limit_groups", default="You have begun five groups or rooms today. Go on tomorrow."),
)


def propose_group(values: dict) -> Group:
    """Propose a group; the office of the own country decides.

    :param values: of ``INewGroup``; the switches may be left out.
    :raises NotAllowed: no verified teacher. :raises BadInput: nothing is made.
    :raises TooMany: more than five groups and rooms a day.

    Source: product.md GT1.
    """
    may(api.portal.get(), PROPOSE_GROUP)
    words = read(INewGroup, {**BEGINS, **values})
    offices = _offices_of(actor())
    group = make_group(asked=tuple(sorted(offices)), proposed=int(time()), **words)
    group.reindexObject()
    note("groups:group:propose", group)
    words = {"title": group.title, "name": name_of(actor())}
    tell(staff_for(offices, DUTY), "groups:proposed", group, words)
    return group


def make_group(**values) -> Group:
    """Make a group with the current user as its moderator, for a verb that has asked already."""
    spend(PROPOSALS, actor())
    group = make(api.portal.get()[FOLDER], GROUP, **values)
    join(group, actor(), MODERATOR)
    return group


def _offices_of(user_id):
    teacher = teacher_of(user_id)
    tells = ITellsOffices(teacher, None) if teacher is not None else None
    return tells.offices() if tells is not None else set()


def open_group(group) -> None:
    """Let a proposed group begin, as the office of the proposer's country.

    :raises NotAllowed: another office, or nobody's. :raises WrongState: it is decided already.
    """
    refuse_decided(group)
    may(group, DECIDE_GROUP)
    take_step(group, "open")
    note("groups:group:open", group)
    notify(PlaceOpened(group))
    tell(moderators_of(group), "groups:opened", group, {"title": group.title})


def decline_group(group, reason: str) -> None:
    """Say no to a proposed group, with a reason that the proposer reads.

    :raises NotAllowed, WrongState: see ``open_group``. :raises BadInput: no reason.
    """
    refuse_decided(group)
    may(group, DECIDE_GROUP)
    reason = read(IReason, {"reason": reason})["reason"]
    take_step(group, "decline", reason)
    note("groups:group:decline", group)
    tell(moderators_of(group), "groups:declined", group, {"title": group.title, "reason": reason})


def refuse_decided(group) -> None:
    """Refuse to decide about what is not proposed any more."""
    if state_of(group) != "proposed":
        raise WrongState(_("error_group_decided", default="This is decided already."))


def edit_group(group, values: dict) -> None:
    """Change name and text of a group; what is left out stays.

    :raises NotAllowed: no moderator. :raises WrongState: closed or hidden.
    """
    _refuse_ended(group)
    may(group, EDIT_GROUP)
    now = {"title": group.title, "about": group.about}
    words = read(IGroupText, {**now, **values}, context=group)
    group.title, group.about = words["title"], words["about"]
    keep_card(group)
    notify(ObjectModifiedEvent(group))
    note("groups:group:edit", group)


def set_switches(group, values: dict) -> None:
    """Choose who finds the group, who reads in it and how one comes in; what is left out stays.

    :param values: of ``ISwitches``.
    :raises NotAllowed: no moderator. :raises WrongState: closed or hidden, or a room, which
        nobody else finds.
    """
    _refuse_ended(group)
    may(group, EDIT_GROUP)
    if group.is_room:
        raise WrongState(
            _("error_room_switches", default="A Teachers' Room is for who was invited, always.")
        )
    now = {name: getattr(group, name) for name in ("listed", "readable", "joining")}
    words = read(ISwitches, {**now, **values})
    for name, value in words.items():
        setattr(group, name, value)
    bind(group)
    group.reindexObjectSecurity()
    keep_card(group)
    note("groups:group:set_switches", group, **words)


def close_group(group) -> None:
    """End a group: its members read on, nobody writes, nobody else finds it.

    :raises NotAllowed: no moderator. :raises WrongState: closed or hidden.
    """
    _refuse_ended(group)
    may(group, CLOSE_GROUP)
    take_step(group, "close")
    note("groups:group:close", group)
    others = [user for user in roster(group) if user != actor()]
    tell(others, "groups:closed", group, {"title": group.title, "name": name_of(actor())})


def flag_group(group, reason: str) -> None:
    """Hide a group and all that is in it from all but its moderators and the site's."""
    may(group, FLAG_GROUP)
    take_step(group, "flag", reason)
    note("groups:group:flag", group)
    tell_why(moderators_of(group), "flag", group, reason)


def restore_group(group, reason: str = "") -> None:
    """Show a hidden group again."""
    may(group, FLAG_GROUP)
    take_step(group, f"restore_{last_state(group, ORIGINS)}", reason)
    note("groups:group:restore", group)
    tell_why(moderators_of(group), "restore", group, reason)


def moderators_of(group) -> list[str]:
    """Return the user ids of a group's moderators."""
    return [user for user, member in roster(group).items() if member.role == MODERATOR]


def take_step(group, step: str, comment: str = "") -> None:
    """Take a step of the workflow; the list of groups follows."""
    move(group, step, comment)
    group.reindexObject()  # whose office it concerns has changed
    keep_card(group)


def keep_card(group) -> None:
    """Bring the shelf to what the group is now."""
    store, uid = shelf("groups"), IUUID(group)
    state = state_of(group)
    if state == "closed":
        store.ended.add(uid)
        store.let_go(uid)
    elif state == "active":
        store.ended.discard(uid)
    if state == "active" and group.listed and not group.is_room:
        store.cards[uid] = Card(uid, group.title, group.about, group.joining, group.readable)
    else:
        store.cards.pop(uid, None)


def _refuse_ended(group):
    if state_of(group) != "proposed":
        refuse_frozen(group)
