"""Why two people are no strangers: a place in common (project, group, TwinSpace, school)."""

from etwinning.people.interfaces import IAcquaintance
from etwinning.people.questions import schools_of
from etwinning.places.api import places_of
from zope.interface import implementer


@implementer(IAcquaintance)
class SamePlace:
    """Both are on the roster of one place.

    A school counts where the office has verified both: else whoever names a school would know
    all its teachers.
    """

    def known(self, one: str, other: str) -> bool:
        """Tell whether these two have a place in common."""
        common = set(places_of(one)) & set(places_of(other))
        return bool(common - _unproved(one) - _unproved(other))


def _unproved(user_id):
    return {tie.school for tie in schools_of(user_id) if tie.verified is None}
