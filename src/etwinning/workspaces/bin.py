"""The bin of a place: what was thrown away can be brought back for thirty days.

A thing in the bin stands in no folder, list, search or address; it keeps its state, history and
author. Source: issue 3 "undo of deletion for 30 days".
"""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.jobs.interfaces import IEvery
from etwinning.media.api import take_room
from etwinning.places.api import role_in
from etwinning.records.api import shelf
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.events import BroughtBack
from etwinning.workspaces.permissions import BRING_BACK
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from etwinning.workspaces.preflight import gains_outside
from etwinning.workspaces.rules import HIDDEN
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.rules import STEPS
from etwinning.workspaces.steps import take_step
from etwinning.workspaces.switches import taken
from etwinning.workspaces.switches import tool_of_item
from etwinning.workspaces.where import holds_frozen
from etwinning.workspaces.where import refuse_frozen
from etwinning.workspaces.where import workspace_of
from persistent import Persistent
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from time import time
from zope.event import notify
from zope.interface import implementer

DAY = 86_400  # seconds
DAYS = 30


class Store(Persistent):
    """The shelf ``workspaces``.

    :ivar bins: uid of a place -> uid of a thing -> Thrown.
    """

    def __init__(self):
        self.bins = OOBTree()


class Thrown(Persistent):
    """A thing in the bin.

    :ivar item: the thing itself, in no folder.
    :ivar folder: uid of what it stood in.
    :ivar who: user id of who threw it away; ``when``: unix seconds.
    :ivar size: bytes that it takes, with all that is in it.
    :ivar audience: who saw it when it went.
    """

    audience = HIDDEN

    def __init__(self, item, folder: str, who: str, when: float, size: int, audience: str):
        self.item = item
        self.folder = folder
        self.who = who
        self.when = when
        self.size = size
        self.audience = audience


@dataclass(frozen=True)
class Waiting:
    """A line of the bin.

    :ivar kind: page, folder, file, image, audio, video, or what an upper room brings.
    :ivar kind_title: what it is called if its class says so, translatable.
    :ivar until: from when on it is gone for good.
    """

    uid: str
    title: str
    kind: str
    who: str
    until: datetime
    kind_title: str = ""


def throw_away(item, now: float | None = None) -> None:
    """Put a thing, with all that stands in it, into the bin of its place.

    :param now: unix seconds.
    :raises NotAllowed: only authors and who may edit everybody's; what everybody sees, admins.
    :raises WrongState: the place is closed; the thing, or one in it, is flagged or removed.
    """
    refuse_frozen(item)
    may(item, THROW_AWAY)
    if holds_frozen(item):
        raise WrongState(
            _(
                "error_hidden_inside",
                default="Something in it is hidden and waits for a moderator. Throw it away "
                "after that.",
            )
        )
    place, folder = workspace_of(item), aq_parent(aq_inner(item))
    note("workspaces:item:throw_away", item)
    when, size, audience = now or time(), size_of(item), audience_of(item)
    thrown = Thrown(aq_base(item), IUUID(folder), actor(), when, size, audience)
    folder._delObject(item.getId())
    _bin(place)[IUUID(thrown.item)] = thrown


def bring_back(place, uid: str):
    """Put a thing of the bin back to where it stood, with the audience that it had.

    Where its folder is for more people outside than when it went, nobody has looked at it for
    them: it comes back for the members.

    :return: the thing.
    :raises BadInput: it is not in the bin of this place, or not for this person.
    :raises WrongState: the place is closed; its folder is in the bin, too, or flagged.
    """
    refuse_frozen(place)
    thrown = shelf("workspaces").bins.get(IUUID(place), {}).get(uid)
    if thrown is None or not _is_for(place, thrown):
        raise BadInput({"item": _("error_not_in_bin", default="This is not in the bin any more")})
    folder = place
    if thrown.folder != IUUID(place):
        folder = uuidToObject(thrown.folder, unrestricted=True)
    if folder is None:
        raise WrongState(
            _("error_folder_gone", default="Bring back first what it stood in: that is gone, too.")
        )
    refuse_frozen(folder)
    name = thrown.item.getId()
    del _bin(place)[uid]
    folder._setObject(name, thrown.item, set_owner=0)
    item = folder[name]
    bind(item)
    item.reindexObjectSecurity()
    note("workspaces:item:bring_back", item)
    if gains_outside(item, state_of(item), thrown.audience):
        take_step(item, STEPS["members"])
    notify(BroughtBack(item))
    return item


def bin_of(place) -> list[Waiting]:
    """Return what the current user may bring back, the last thrown first.

    :raises NotAllowed: only members.
    """
    if not role_in(place, actor()):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))
    found = [one for one in _thrown(place) if _is_for(place, one)]
    return [_line(one) for one in sorted(found, key=lambda one: -one.when)]


def binned(place) -> list:
    """Return the things in the bin of a place, in no folder: for rooms that forget a person."""
    return [thrown.item for thrown in _thrown(place)]


def size_of(item) -> int:
    """Return how many bytes the files of a thing take, with all that is in it."""
    files = (getattr(aq_base(item), name, None) for name in ("file", "small"))
    own = sum(file.getSize() for file in files if file is not None)
    inside = getattr(aq_base(item), "objectValues", None)
    return own + sum(size_of(thing) for thing in (inside() if inside else ()))


def empty_bins(now: float) -> int:
    """Let go for good what has been in a bin for thirty days.

    :param now: unix seconds.
    :return: how many things.
    """
    gone = 0
    for place, things in shelf("workspaces").bins.items():
        for uid, thrown in list(things.items()):
            if thrown.when < now - DAYS * DAY:
                del things[uid]
                take_room(place, -thrown.size)
                note("workspaces:item:let_go", uid, place=place)
                gone += 1
    return gone


@implementer(IEvery)
class EmptyBins:
    """Once a day; may run twice."""

    seconds = DAY

    def __call__(self, now: float) -> None:
        """Do it."""
        empty_bins(now)


def _bin(place):
    bins, uid = shelf("workspaces").bins, IUUID(place)
    if uid not in bins:
        bins[uid] = OOBTree()
    return bins[uid]


def _thrown(place):
    return list(shelf("workspaces").bins.get(IUUID(place), {}).values())


def _is_for(place, thrown):
    """For who may edit everybody's, and for authors what they threw away themselves.

    Nobody brings back what the person could not have put there now.
    """
    me, item = actor(), thrown.item
    role = role_in(place, me)
    if role in taken(place, tool_of_item(item)):
        return False
    if is_outside(state_of(item)) and not allowed(place, PUBLISH_PAGE):
        return False
    return allowed(place, BRING_BACK) or bool(role) and me == thrown.who == author_of(item)


def _line(thrown):
    return Waiting(
        uid=IUUID(thrown.item),
        title=thrown.item.title,
        kind=thrown.item.portal_type.rpartition(".")[2],
        who=thrown.who,
        until=datetime.fromtimestamp(thrown.when + DAYS * DAY, UTC),
        kind_title=getattr(thrown.item, "kind_title", ""),
    )
