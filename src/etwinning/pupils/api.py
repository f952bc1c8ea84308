"""The door: teachers make, reset, lock and remove the accounts of their pupils."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from etwinning.accounts.api import deactivate
from etwinning.accounts.api import end_sessions
from etwinning.accounts.api import make_account
from etwinning.accounts.api import reactivate
from etwinning.accounts.api import set_password
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import places_of
from etwinning.places.api import role_in
from etwinning.pupils.events import PupilMade
from etwinning.pupils.events import PupilRemoved
from etwinning.pupils.interfaces import INewPupil
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.pupils.permissions import STAY_INSIDE
from etwinning.pupils.rules import alias
from etwinning.pupils.rules import first_name
from etwinning.pupils.rules import log_in_name
from etwinning.pupils.rules import NotAName
from etwinning.pupils.rules import password
from etwinning.pupils.store import Pupil
from etwinning.pupils.where import classroom_around
from etwinning.records.api import begin
from etwinning.records.api import move
from etwinning.records.api import shelf
from plone import api
from plone.uuid.interfaces import IUUID
from zope.event import notify

ROLE = "PupilMember"
WRONG_NAMES = {
    "empty": _("error_pupil_name", default="Write a first name"),
    "long": _("error_pupil_name_long", default="At most 20 letters"),
    "words": _("error_pupil_name_words", default="One first name only, no family name"),
    "letters": _("error_pupil_name_letters", default="Letters only"),
}


def is_inside(thing) -> bool:
    """Tell whether links may lead the reader there: a pupil stays in the own places (PV2)."""
    kept = actor() and allowed(api.portal.get(), STAY_INSIDE)
    return not kept or classroom_around(thing) in places_of(actor())


@dataclass(frozen=True)
class Card:
    """What a teacher hands to a pupil; the password is shown this once and stored nowhere.

    :ivar user_id: id of the account.
    """

    user_id: str
    alias: str
    login: str
    password: str


def make_pupil(place, name: str, country: str) -> Card:
    """Make the account of one pupil, who is at once a member of the place.

    :param place: a classroom (``IClassroom``).
    :param name: a first name or nickname, one word of at most 20 letters.
    :param country: code of the school's country.
    :return: the card, with the password in clear, for this once.
    :raises NotAllowed: only teacher admins of this place.
    :raises BadInput: the name or the country is not right.
    :raises WrongState: the place is closed.

    Source: product.md TS13.
    """
    may(place, MANAGE_PUPILS)
    if not place.is_writable:
        raise WrongState(
            _("error_classroom_closed", default="No new pupils: this TwinSpace is closed.")
        )
    words = read(INewPupil, {"name": name, "country": country}, context=place)
    name, country = _checked(words["name"]), words["country"]
    pupil, secret = _new_pupil(place, name, country)
    join(place, pupil.user_id, ROLE)
    note("pupils:pupil:make", pupil.user_id, place=IUUID(place))
    notify(PupilMade(place, pupil.user_id))
    return Card(pupil.user_id, pupil.alias, pupil.login, secret)


def reset_password(place, user_id: str) -> Card:
    """Give a pupil a new password; all sessions end.

    :return: the card, with the new password, for this once.
    :raises WrongState: the account is closed for good.
    """
    pupil = _managed(place, user_id)
    if pupil.state == "expired":
        raise WrongState(_("error_pupil_expired", default="This account is closed for good."))
    secret = password()
    set_password(user_id, secret)
    note("pupils:pupil:reset", user_id, place=IUUID(place))
    return Card(user_id, pupil.alias, pupil.login, secret)


def lock_pupil(place, user_id: str) -> None:
    """Keep a pupil out until ``unlock_pupil``; what was written stays."""
    move(_managed(place, user_id), "lock")
    deactivate(user_id)
    end_sessions(user_id)
    note("pupils:pupil:lock", user_id, place=IUUID(place))


def unlock_pupil(place, user_id: str) -> None:
    """Let a locked pupil in again."""
    move(_managed(place, user_id), "unlock")
    reactivate(user_id)
    note("pupils:pupil:unlock", user_id, place=IUUID(place))


def remove_pupil(place, user_id: str) -> None:
    """Close a pupil's account for good; what was written stays, under the alias."""
    _expire(place, _managed(place, user_id))
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


def _checked(name):
    try:
        return first_name(name)
    except NotAName as wrong:
        raise BadInput({"name": WRONG_NAMES[wrong.why]}) from wrong


def _new_pupil(place, name, country):
    """Make account and record; return the record and the password."""
    uid, secret = IUUID(place), password()
    store = shelf("pupils")
    room = store.room(uid)
    number = room.next_number()
    shown, login = alias(name, number, country), log_in_name(name, number, room.word)
    user_id = make_account(login, shown, "pupil", password=secret)
    pupil = Pupil(user_id, shown, login, country, uid)
    room.pupils[user_id] = pupil
    store.homes[user_id] = uid
    begin(pupil.__of__(place))
    return pupil, secret


def _managed(place, user_id):
    """Return a pupil of this place, wrapped, for a person who may manage it."""
    may(place, MANAGE_PUPILS)
    room = shelf("pupils").rooms.get(IUUID(place))
    pupil = room.pupils.get(user_id) if room else None
    if pupil is None:
        raise BadInput({"pupil": _("error_no_such_pupil", default="There is no such pupil here")})
    return pupil.__of__(place)


def _expire(place, pupil):
    move(pupil, "expire")
    if role_in(place, pupil.user_id):
        leave(place, pupil.user_id)
    deactivate(pupil.user_id)
    notify(PupilRemoved(place, pupil.user_id))
