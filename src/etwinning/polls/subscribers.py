"""What polls do when something happens elsewhere."""

from etwinning.places.api import places_of
from etwinning.polls.reading import is_over
from etwinning.polls.reading import POLL
from etwinning.polls.reading import votes_of
from etwinning.polls.store import forget_vote
from etwinning.workspaces.api import binned
from plone import api
from plone.app.uuid.utils import uuidToObject


def forget_member(event) -> None:
    """Somebody left a place (ILeft): no poll knows any more that the person has voted.

    Where one still votes the vote goes, too: only members vote. What is over keeps its counts.
    All this in the bin, too.
    """
    _forget(event.object, event.user_id)


def forget_person(event) -> None:
    """An account is retired (IAccountRetired): the same where the person still belongs."""
    for uid in places_of(event.user_id):
        place = uuidToObject(uid, unrestricted=True)
        if place is not None:
            _forget(place, event.user_id)


def _forget(place, user_id):
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(place.getPhysicalPath())
    found = catalog.unrestrictedSearchResults(path=path, portal_type=POLL)
    polls = [brain._unrestrictedGetObject() for brain in found]
    polls += [thing for thing in binned(place) if thing.portal_type == POLL]
    for poll in polls:
        forget_vote(votes_of(poll), user_id, is_over(poll))
