"""A person's secret address of a place's calendar: make it, make another one, end it."""

from etwinning.audit.api import note
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.calendar.permissions import TAKE_ADDRESS
from etwinning.calendar.store import Address
from etwinning.calendar.store import new_secret
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.places.api import roster
from etwinning.records.api import shelf
from etwinning.workspaces.api import refuse_frozen
from plone import api
from plone.uuid.interfaces import IUUID
from time import time

MAKING = Budget(
    "calendar:address",
    20,
    3600,
    _("error_many_addresses", default="That was often. Try again in an hour."),
)


def make_address(place, now: float | None = None) -> str:
    """Make the current user's secret address of a place's calendar; an old one ends at once.

    :param now: unix seconds.
    :return: the address; nobody can ask for it again.
    :raises NotAllowed: only teachers, experts and observers.
    :raises WrongState: the place is closed.
    :raises TooMany: twenty in an hour.
    """
    refuse_frozen(place)
    may(place, TAKE_ADDRESS)
    spend(MAKING, actor())
    secret = new_secret()
    shelf("calendar").keep(Address(IUUID(place), actor(), int(now or time())), secret)
    note("calendar:address:make", place)
    return f"{api.portal.get().absolute_url()}/@@ics/{secret}"


def revoke_address(place) -> None:
    """End the current user's address; where there is none, nothing happens.

    Also in a closed place: what was given out must always be possible to take back.
    """
    may(place, TAKE_ADDRESS)
    if shelf("calendar").drop(IUUID(place), actor()):
        note("calendar:address:revoke", place)


def address_made(place) -> int:
    """Return when the current user's address was made (unix seconds), 0 if there is none."""
    found = shelf("calendar").of(IUUID(place), actor())
    return found.made if found is not None else 0


def forget_address(event) -> None:
    """Somebody left a place (ILeft): the address leads nowhere, even if the person comes back."""
    shelf("calendar").drop(IUUID(event.object), event.user_id)


def forget_place(place, event) -> None:
    """A place goes for good (IObjectWillBeRemovedEvent: it still has its roster)."""
    for user_id in roster(place):
        shelf("calendar").drop(IUUID(place), user_id)


def forget_person(event) -> None:
    """An account is retired (IAccountRetired): nothing here remembers the person."""
    shelf("calendar").drop_all(event.user_id)
