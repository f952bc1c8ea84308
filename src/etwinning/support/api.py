"""The door of support: offices, duties, scope, and what waits."""

from etwinning.accounts.api import account
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.vocabularies import support_units
from etwinning.places.api import grant
from etwinning.places.api import groups_of
from etwinning.places.api import revoke
from etwinning.records.api import shelf
from etwinning.support.content import Office
from etwinning.support.events import DutyGiven
from etwinning.support.events import DutyTaken
from etwinning.support.interfaces import IOffice
from etwinning.support.interfaces import IOfficeBox
from etwinning.support.permissions import EDIT_OFFICE
from etwinning.support.permissions import GIVE_DUTIES
from etwinning.support.queue import queue
from etwinning.support.rules import CENTRAL
from etwinning.support.rules import DUTIES
from etwinning.support.rules import duty_in
from etwinning.support.rules import group_of
from etwinning.support.rules import HEAD
from etwinning.support.rules import plain
from etwinning.support.setup import FOLDER
from etwinning.support.store import Duty
from plone import api
from time import time
from typing import Any
from zope.component import getUtilitiesFor
from zope.event import notify
from zope.lifecycleevent import modified

KINDS = ("staff", "teacher")  # accounts that may have duties; never pupils and guests

__all__ = (
    "CENTRAL",
    "DUTIES",
    "HEAD",
    "Duty",
    "boxes_for",
    "duties_of",
    "edit_office",
    "give_duty",
    "in_charge_of",
    "office",
    "offices_of",
    "queue",
    "staff",
    "staff_for",
    "staff_of",
    "take_duty",
)


def give_duty(office: Office, user_id: str, duty: str, region: str = "") -> None:
    """Give a person a duty in an office. It holds at once and reindexes nothing.

    :param duty: one of DUTIES, or ``Head``: who may give duties there.
    :param region: only for things of this region, one of the office's; ``""`` = all.
    :raises NotAllowed: the current user is neither the operator nor the office's head (the head
        of the central office is head of all).
    :raises BadInput: no such duty, region or person.

    Source: workflows.md section 1; product.md BO3.
    """
    may(office, GIVE_DUTIES)
    region = _checked(office, user_id, duty, region)
    code, store = office.getId(), shelf("support")
    duties = store.duties(code, user_id)
    if any((held.duty, held.region) == (duty, region) for held in duties):
        return
    store.keep(code, user_id, (*duties, Duty(duty, region, int(time()), actor())))
    grant(user_id, group_of(code, duty, region))
    note("support:duty:give", office, person=user_id, duty=duty, region=region)
    notify(DutyGiven(office, user_id, duty, region))


def take_duty(office: Office, user_id: str, duty: str, region: str = "") -> None:
    """Take a duty away; access ends at once. Nothing happens to who does not have it.

    :raises NotAllowed: as ``give_duty``.
    """
    may(office, GIVE_DUTIES)
    code, region, store = office.getId(), plain(region), shelf("support")
    duties = store.duties(code, user_id)
    kept = tuple(held for held in duties if (held.duty, held.region) != (duty, region))
    if kept == duties:
        return
    store.keep(code, user_id, kept)
    revoke(user_id, group_of(code, duty, region))
    note("support:duty:take", office, person=user_id, duty=duty, region=region)
    notify(DutyTaken(office, user_id, duty, region))


def edit_office(office: Office, values: dict) -> None:
    """Write anew what the public reads about an office.

    :param values: by the names of ``IOffice``, some or all.
    :raises NotAllowed: the current user is neither its head nor its SiteEditor.
    :raises BadInput: a field is not right; nothing is written.
    """
    may(office, EDIT_OFFICE)
    now = {name: getattr(office, name) for name in fields_of(IOffice)}
    values = read(IOffice, {**now, **{n: v for n, v in values.items() if n in now}})
    for name in values:
        setattr(office, name, values[name])
    modified(office)
    note("support:office:edit", office)


def office(code: str) -> Office | None:
    """Return an office by its code, None if there is none."""
    return api.portal.get()[FOLDER].get(code)


def offices_of(country: str) -> list[Office]:
    """Return the offices of a country: one, three for Belgium."""
    found = (office(code) for code in support_units(country))
    return [one for one in found if one is not None]


def duties_of(user_id: str) -> set[tuple[str, str, str]]:
    """Return what a person does for which office: set of (office code, region or "", duty)."""
    return {duty for duty in map(duty_in, groups_of(user_id)) if duty is not None}


def staff_of(code: str, duty: str) -> set[str]:
    """Return the user ids of all who have a duty in an office, in whichever region."""
    return {
        user_id
        for user_id, duties in staff(code).items()
        if any(held.duty == duty for held in duties)
    }


def staff_for(offices: set[tuple[str, str]], duty: str) -> set[str]:
    """Return the user ids of all who have a duty for what tells these offices.

    The same people may open it: an officer of one region is not among those of another.

    :param offices: pairs (office code, region), as ``ITellsOffices`` gives them.
    """
    told = {(code, plain(region)) for code, region in offices}
    return {
        user_id
        for code in {code for code, _region in told}
        for user_id, duties in staff(code).items()
        if any(
            held.duty == duty and (not held.region or (code, held.region) in told)
            for held in duties
        )
    }


def staff(code: str) -> dict[str, tuple[Duty, ...]]:
    """Return an office's people: dict of user id -> tuple of Duty(duty, region, since, by)."""
    return dict(shelf("support").staff.get(code, {}))


def in_charge_of(thing) -> set[str]:
    """Return the codes of the offices that a thing concerns; none for what tells none."""
    tells: Any = ITellsOffices(thing, None)
    return {code for code, _region in tells.offices()} if tells is not None else set()


def boxes_for(user_id: str) -> list[tuple[str, str, IOfficeBox]]:
    """Return the kinds of work that wait for a person: tuples (office code, box name, box).

    One for each office in which the person has the box's duty, in the order of the boxes.
    """
    duties = {(code, duty) for code, _region, duty in duties_of(user_id)}
    boxes = sorted(getUtilitiesFor(IOfficeBox), key=lambda named: (named[1].order, named[0]))
    return [
        (code, name, box)
        for name, box in boxes
        for code, duty in sorted(duties)
        if duty == box.duty
    ]


def _checked(office, user_id, duty, region):
    """Return the region as groups write it, or refuse."""
    wrong, region = {}, plain(region)
    if duty not in (*DUTIES, HEAD):
        wrong["duty"] = _("error_duty", default="Choose a duty from the list")
    if region and region not in map(plain, office.regions or ()):
        wrong["region"] = _("error_region", default="Choose one of the office's regions")
    person = account(user_id)
    if person is None or person.kind not in KINDS:
        wrong["user_id"] = _("error_no_officer", default="Choose somebody with a staff account")
    if wrong:
        raise BadInput(wrong)
    return region
