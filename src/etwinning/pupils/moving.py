"""Pupils go to another classroom of the same teacher. Source: product.md TS13."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import places_of
from etwinning.pupils.interfaces import IClassroom
from etwinning.pupils.interfaces import IMovePupils
from etwinning.pupils.making import managed_all
from etwinning.pupils.making import ROLE
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.records.api import shelf
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID


def move_pupils(place, pupils, to: str) -> list[str]:
    """Move pupils to another classroom in which the current user looks after pupils, too.

    Log-in name, password and alias stay; what they wrote stays where it is, under the alias.

    :param pupils: user ids; all of them go, or none.
    :param to: uid of the other classroom.
    :return: the aliases of who moved.
    :raises NotAllowed: not a teacher admin of this place.
    :raises BadInput: no pupil of this place; no open classroom of the current user.
    :raises WrongState: an account is closed. :raises Unmet: the alias is taken there.
    """
    may(place, MANAGE_PUPILS)
    words = read(IMovePupils, {"pupils": pupils, "to": to}, context=place)
    chosen = managed_all(place, words["pupils"])
    target = next((one for one in classrooms(place) if IUUID(one) == words["to"]), None)
    if target is None:
        raise BadInput({"to": _("error_move_to", default="Choose the TwinSpace")})
    _check(chosen, target)
    for pupil in chosen:
        _move(place, pupil, target)
    return [pupil.alias for pupil in chosen]


def classrooms(place) -> list:
    """Return the other open classrooms in which the current user looks after pupils, by title."""
    mine = (uuidToObject(uid, unrestricted=True) for uid in places_of(actor()))
    found = [one for one in mine if IClassroom.providedBy(one) and IUUID(one) != IUUID(place)]
    open_ones = [one for one in found if one.is_writable and allowed(one, MANAGE_PUPILS)]
    return sorted(open_ones, key=lambda one: one.title)


def _check(chosen, target):
    room = shelf("pupils").rooms.get(IUUID(target))
    taken = {pupil.alias for pupil in room.pupils.values()} if room else set()
    for pupil in chosen:
        if pupil.state == "expired":
            raise WrongState(_("error_pupil_expired", default="This account is closed for good."))
        if pupil.alias in taken:
            raise Unmet(
                [
                    _(
                        "unmet_alias_taken",
                        default="There is another ${alias} in that TwinSpace.",
                        mapping={"alias": pupil.alias},
                    )
                ]
            )


def _move(place, pupil, target):
    store, uid, user_id = shelf("pupils"), IUUID(target), pupil.user_id
    record = store.rooms[IUUID(place)].pupils.pop(user_id)
    record.classroom = uid
    store.room(uid).pupils[user_id] = record
    store.homes[user_id] = uid
    join(target, user_id, ROLE)
    leave(place, user_id)
    note("pupils:pupil:move", user_id, place=IUUID(place), to=uid)
