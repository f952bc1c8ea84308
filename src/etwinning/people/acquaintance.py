"""Why two people are no strangers: a place in common (project, group, TwinSpace, school)."""

from etwinning.people.interfaces import IAcquaintance
from etwinning.people.interfaces import IEnded
from etwinning.people.questions import schools_of
from etwinning.places.api import places_of
from zope.component import getUtilitiesFor
from zope.interface import implementer


@implementer(IAcquaintance)
class SamePlace:
    """Both are on the roster of one place.

    A school counts where the office has verified both: else whoever names a school would know
    all its teachers. What has ended, such as a closed group, does not count.
    """

    def known(self, one: str, other: str) -> bool:
        """Tell whether these two have a place in common."""
        common = set(places_of(one)) & set(places_of(other))
        common -= _unproved(one) | _unproved(other)
        return bool(common.difference(*(room.ended(common) for room in _rooms())))


def _rooms():
    return [room for _name, room in getUtilitiesFor(IEnded)]


def _unproved(user_id):
    return {tie.school for tie in schools_of(user_id) if tie.verified is None}
