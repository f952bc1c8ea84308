"""The door of places: rosters and virtual groups.

Places ask no permission: the verbs above them do. ``place`` is an object providing ``IPlace``;
questions also take its uid, so that nobody has to wake the object up.
"""

from Acquisition import aq_base
from etwinning.base.security import actor
from etwinning.places.events import Joined
from etwinning.places.events import Left
from etwinning.places.events import RoleChanged
from etwinning.places.interfaces import IPlace
from etwinning.places.store import Membership
from etwinning.places.store import Passage
from etwinning.places.store import Store
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.records.api import token
from plone.uuid.interfaces import ATTRIBUTE_NAME
from time import time
from zope.event import notify

GROUP = "place:"


def join(place, user_id: str, role: str) -> None:
    """Put a person on a place's roster, or give a member another role. Reindexes nothing.

    :param role: one of the place's ``place_roles``.
    :raises ValueError: the place does not know this role.
    """
    if not user_id or role not in place.place_roles:
        raise ValueError(f"{user_id!r} cannot be {role!r} here")
    before = role_in(place, user_id)
    if before == role:
        return
    _write(place, user_id, role, "role" if before else "joined")
    event = RoleChanged(place, user_id, role, before) if before else Joined(place, user_id, role)
    notify(event)


def _write(place, user_id, role, what):
    uid, store = _uid(place), _store()
    roster, person = store.roster(uid), store.person(user_id)
    roster.members[user_id] = Membership(role, int(time()))
    roster.note(what, user_id, role, by=actor())
    person.places[uid] = role


def leave(place, user_id: str) -> None:
    """Take a person off a place's roster; access ends at once, the history stays."""
    role = role_in(place, user_id)
    if not role:
        return
    uid, store = _uid(place), _store()
    roster = store.roster(uid)
    del roster.members[user_id]
    roster.note("left", user_id, role, by=actor())
    del store.person(user_id).places[uid]
    notify(Left(place, user_id, role))


def role_in(place, user_id: str) -> str:
    """Return the role that a person has on a place's roster, ``""`` without one."""
    person = _store().people.get(user_id)
    return person.places.get(_uid(place), "") if person is not None else ""


def roster(place) -> dict[str, Membership]:
    """Return who belongs to a place: dict of user id -> Membership(role, since)."""
    found = _store().rosters.get(_uid(place))
    return dict(found.members) if found is not None else {}


def history(place, before: str = "", size: int = 100) -> tuple[list[Passage], str]:
    """Return who came, went and changed roles, newest first, and where the next page begins.

    :param before: token of a page's beginning, as returned with the page before.
    :return: at most ``size`` lines, and a token, ``""`` after the last page.
    """
    found = _store().rosters.get(_uid(place))
    lines, key = found.before(from_token(before) or 0, size) if found is not None else ([], 0)
    return lines, token(key) if key else ""


def places_of(user_id: str) -> dict[str, str]:
    """Return where a person belongs: dict of place uid -> role."""
    person = _store().people.get(user_id)
    return dict(person.places) if person is not None else {}


def group_of(place, role: str) -> str:
    """Return the id of the virtual group of all who have a role in a place."""
    return f"{GROUP}{_uid(place)}:{role}"


def grant(user_id: str, group: str) -> None:
    """Give a person a virtual group that is not a place's, such as ``office:ES:Validator``.

    :raises ValueError: the group's name is not of this kind.
    """
    if ":" not in group or group.startswith(GROUP):
        raise ValueError(f"{group!r} is not a group to grant")
    store = _store()
    store.person(user_id).groups.add(group)
    store.holders_of(group).add(user_id)


def revoke(user_id: str, group: str) -> None:
    """Take a granted group away; nothing happens to who does not hold it."""
    store = _store()
    if user_id in holders_of(group):
        store.person(user_id).groups.remove(group)
        store.holders_of(group).remove(user_id)


def groups_of(user_id: str) -> tuple[str, ...]:
    """Return all virtual groups of a person: those of the places, then the granted ones."""
    person = _store().people.get(user_id)
    if person is None:
        return ()
    mine = [group_of(uid, role) for uid, role in person.places.items()]
    return (*mine, *person.groups)


def holders_of(group: str) -> set[str]:
    """Return the user ids of all who hold a granted group."""
    return set(_store().holders.get(group, ()))


def close_roster(place) -> None:
    """Forget a place that is no more: its roster, its history, its groups."""
    uid, store = _uid(place), _store()
    for user_id in roster(uid):
        del store.person(user_id).places[uid]
    store.rosters.pop(uid, None)


def is_place(thing) -> bool:
    """Tell whether a thing has a roster."""
    return IPlace.providedBy(thing)


def _uid(place) -> str:
    # IUUID walks up to the site each time, in search of folders of languages
    return place if isinstance(place, str) else getattr(aq_base(place), ATTRIBUTE_NAME)


def _store() -> Store:
    return shelf("places")
