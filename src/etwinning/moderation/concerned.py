"""Whom a case concerns, and at which offices it stands."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from etwinning.accounts.api import account
from etwinning.base.vocabularies import country_of
from etwinning.base.vocabularies import support_units
from etwinning.moderation.interfaces import IHome
from etwinning.people.api import is_verified
from etwinning.people.api import offices_of
from etwinning.people.api import school_uids_of
from etwinning.people.api import teacher_of
from etwinning.places.api import history
from etwinning.places.api import places_of
from etwinning.places.api import roster
from etwinning.places.interfaces import IPlace
from etwinning.support.api import CENTRAL
from etwinning.support.api import in_charge_of
from etwinning.support.api import staff_of
from plone.uuid.interfaces import IUUID
from zope.component import getUtilitiesFor

DUTY = "Moderator"


def place_around(thing):
    """Return the place in which a thing stands, None outside of all."""
    around = aq_chain(aq_inner(thing))
    return next((found for found in around if IPlace.providedBy(found)), None)


def places_around(thing) -> list[str]:
    """Return the uid of the place in which a thing stands, in a list, empty outside of all."""
    place = place_around(thing)
    return [IUUID(place)] if place is not None else []


def is_pupil(user_id: str) -> bool:
    """Tell whether somebody is a pupil."""
    person = account(user_id) if user_id else None
    return person is not None and person.kind == "pupil"


def weighs(user_id: str) -> bool:
    """Tell whether somebody's report can hide a thing: verified teachers, pupils, offices."""
    person = account(user_id)
    return is_verified(user_id) or (person is not None and person.kind in ("pupil", "staff"))


def homes_of(user_id: str) -> set[str]:
    """Return the codes of the offices of a person, none for who belongs nowhere."""
    teacher = teacher_of(user_id)
    if teacher is not None:
        return set(offices_of(teacher))
    countries = (home.country(user_id) for _name, home in getUtilitiesFor(IHome))
    return {code for country in countries if country for code in support_units(country)}


def school_of(user_id: str) -> str:
    """Return what counts as a person's school in reports, ``""`` if it is not known."""
    known = (home.school(user_id) for _name, home in getUtilitiesFor(IHome))
    return next(iter(school_uids_of(user_id)), "") or next((one for one in known if one), "")


def homes_around(places) -> tuple:
    """Return the codes of the offices of all who belong to some places, given by uid."""
    people = {user_id for place in places for user_id in roster(place)}
    return tuple(sorted({code for user_id in people for code in homes_of(user_id)}))


def offices_for(case, thing, reporter: str) -> tuple:
    """Return the codes of the offices that read a case once this person has reported it, too.

    The central one where offices are of two countries, or nobody there is free to decide. What
    many work in, a project, is decided about by its own offices alone.

    :param thing: what was reported, or what holds the record.
    """
    own = in_charge_of(thing) if IPlace.providedBy(thing) else set()
    homes = own or homes_of(reporter) | homes_of(case.author)
    found = {*case.offices, *homes} - {CENTRAL}
    countries = {country_of(code) for code in found}
    if len(countries) != 1 or not any(free_staff(case, code) for code in found):
        found.add(CENTRAL)
    return tuple(sorted({*found, *case.offices}))


def free_staff(case, office: str) -> list[str]:
    """Return the moderators of an office whom a case does not concern."""
    return [one for one in sorted(staff_of(office, DUTY)) if not is_concerned(case, one)]


def is_concerned(case, user_id: str) -> bool:
    """Tell whether a case is about a person: wrote it, reported it, or is near who did.

    Near: belongs to its places, has left them since the first report, or is of one school with
    the author or a reporter. No content is woken up for that.
    """
    if user_id == case.author or any(one.reporter == user_id for one in case.reports):
        return True
    if not places_of(user_id).keys().isdisjoint(case.places) or _shares_school(case, user_id):
        return True
    return any(_has_left(place, user_id, case.since) for place in case.places)


def _shares_school(case, user_id):
    mine = set(school_uids_of(user_id))  # of the staff of offices hardly ever any
    return bool(mine) and not mine.isdisjoint(
        {one.school for one in case.reports} | set(school_uids_of(case.author))
    )


def _has_left(place, user_id, since):
    more = ""
    while True:
        lines, more = history(place, more)
        for line in lines:
            if line.when < since:
                return False
            if line.what == "left" and line.user_id == user_id:
                return True
        if not more:
            return False
