"""The door: teachers make, reset, lock and remove the accounts of their pupils."""

from collections import Counter
from datetime import datetime
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import end_sessions
from etwinning.accounts.api import reactivate
from etwinning.audit.api import note
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.places.api import leave
from etwinning.places.api import places_of
from etwinning.places.api import role_in
from etwinning.pupils.events import PupilRemoved
from etwinning.pupils.making import Card
from etwinning.pupils.making import make_pupil
from etwinning.pupils.making import make_pupils
from etwinning.pupils.making import managed
from etwinning.pupils.making import Paste
from etwinning.pupils.making import reset_password
from etwinning.pupils.making import reset_passwords
from etwinning.pupils.making import why_not
from etwinning.pupils.moving import classrooms
from etwinning.pupils.moving import move_pupils
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.pupils.rules import name_in
from etwinning.pupils.store import Pupil
from etwinning.pupils.where import classroom_around
from etwinning.pupils.where import is_pupil
from etwinning.records.api import move
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from zope.event import notify

# making and moving (making.py, moving.py)
__all__ = (
    "Card",
    "Paste",
    "alias_of",
    "classroom_of",
    "classrooms",
    "count_of",
    "expire_all",
    "expire_at",
    "expires_at",
    "home_of",
    "is_inside",
    "is_pupil",
    "lock_pupil",
    "make_pupil",
    "make_pupils",
    "move_pupils",
    "name_in",
    "places_that_end",
    "pupils_of",
    "remove_pupil",
    "reset_password",
    "reset_passwords",
    "unlock_pupil",
    "why_not",
)


def is_inside(thing) -> bool:
    """Tell whether links may lead the reader there: a pupil stays in the own places (PV2)."""
    return not actor() or not is_pupil() or classroom_around(thing) in places_of(actor())


def lock_pupil(place, user_id: str) -> None:
    """Keep a pupil out until ``unlock_pupil``; what was written stays."""
    move(managed(place, user_id), "lock")
    deactivate(user_id)
    end_sessions(user_id)
    note("pupils:pupil:lock", user_id, place=IUUID(place))


def unlock_pupil(place, user_id: str) -> None:
    """Let a locked pupil in again."""
    move(managed(place, user_id), "unlock")
    reactivate(user_id)
    note("pupils:pupil:unlock", user_id, place=IUUID(place))


def remove_pupil(place, user_id: str) -> None:
    """Close a pupil's account for good; what was written stays, under the alias."""
    _expire(place, managed(place, user_id))
    note("pupils:pupil:remove", user_id, place=IUUID(place))


def pupils_of(place) -> list[Pupil]:
    """Return the pupils of a place, by alias; those whose account is closed are left out.

    :raises NotAllowed: only teacher admins of this place.
    """
    may(place, MANAGE_PUPILS)
    room = shelf("pupils").rooms.get(IUUID(place))
    found = [pupil.__of__(place) for pupil in room.pupils.values()] if room else []
    return sorted((p for p in found if p.state != "expired"), key=lambda pupil: pupil.alias)


def count_of(place) -> dict[str, int]:
    """Return how many pupils a place has: dict of country code -> number. Names nobody."""
    room = shelf("pupils").rooms.get(IUUID(place))
    pupils = room.pupils.values() if room else ()
    return dict(Counter(pupil.country for pupil in pupils if pupil.state != "expired"))


def alias_of(user_id: str) -> str:
    """Return the alias of a pupil, ``""`` for everybody else; also after the account closed."""
    store = shelf("pupils")
    home = store.homes.get(user_id)
    return store.rooms[home].pupils[user_id].alias if home else ""


def home_of(user_id: str) -> str:
    """Return the country of a pupil, ``""`` for everybody else."""
    store = shelf("pupils")
    home = store.homes.get(user_id)
    return store.rooms[home].pupils[user_id].country if home else ""


def classroom_of(user_id: str) -> str:
    """Return the uid of the place of a pupil, ``""`` for everybody else."""
    return shelf("pupils").homes.get(user_id, "")


def expire_at(place, when: datetime | None) -> None:
    """Set when the pupils of a place expire, for the room that knows when its work ends.

    :param when: with a time zone; None: they stay.

    Source: workflows.md section 2, "project end + 30 days".
    """
    ends, uid = shelf("pupils").ends, IUUID(place)
    if when is None:
        ends.pop(uid, None)
    else:
        ends[uid] = int(when.timestamp())


def expires_at(place) -> datetime | None:
    """Return when the pupils of a place expire, None if no day is set."""
    seconds = shelf("pupils").ends.get(IUUID(place))
    return datetime.fromtimestamp(seconds).astimezone() if seconds else None


def places_that_end(now: float) -> list[str]:
    """Return the uids of the places whose pupils expire at ``now`` (unix seconds) or before."""
    return [uid for uid, when in shelf("pupils").ends.items() if when <= now]


def expire_all(place) -> int:
    """Close the accounts of all pupils of a place, for the house; return how many."""
    room = shelf("pupils").rooms.get(IUUID(place))
    pupils = [pupil.__of__(place) for pupil in room.pupils.values()] if room else []
    due = [pupil for pupil in pupils if pupil.state != "expired"]
    for pupil in due:
        _expire(place, pupil)
        note("pupils:pupil:expire", pupil.user_id, place=IUUID(place))
    expire_at(place, None)
    return len(due)


def _expire(place, pupil):
    move(pupil, "expire")
    if role_in(place, pupil.user_id):
        leave(place, pupil.user_id)
    deactivate(pupil.user_id)
    notify(PupilRemoved(place, pupil.user_id))
