"""Lists of groups: the own ones, and those that every verified teacher may find."""

from dataclasses import dataclass
from etwinning.base.paging import DEEPEST
from etwinning.base.paging import LARGEST
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.groups.permissions import SEE_GROUPS
from etwinning.groups.rules import is_found
from etwinning.groups.store import Asked
from etwinning.groups.store import Card
from etwinning.groups.verbs import GROUP
from etwinning.people.api import is_newcomer
from etwinning.places.api import places_of
from etwinning.records.api import shelf
from plone import api
from plone.app.uuid.utils import uuidToObject


@dataclass(frozen=True)
class OwnGroup:
    """A group in a person's list.

    :ivar role: TeacherAdmin or TeacherMember.
    :ivar state: proposed, active, closed or flagged.
    """

    uid: str
    title: str
    url: str
    role: str
    state: str


def own_groups(user_id: str) -> list[OwnGroup]:
    """Return the groups and rooms that a person belongs to, by title; wakes no object up."""
    places = places_of(user_id)
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(UID=list(places), portal_type=GROUP, sort_on="sortable_title") if places else ()
    return [
        OwnGroup(brain.UID, brain.Title, brain.getURL(), places[brain.UID], brain.review_state)
        for brain in found
    ]


def listed_groups(words: str = "", start: int = 0, size: int = 20) -> tuple[list[Card], int]:
    """Return the groups that stand in the list, by title, and how many there are.

    :param words: all of them stand in the title or the text, in any case.
    :param start: groups to leave out. :param size: at most 100.
    :raises NotAllowed: no teacher. Newcomers get what they may read (product.md 6.3).
    """
    may(api.portal.get(), SEE_GROUPS)
    only_readable = is_newcomer(actor())
    found = [
        card
        for card in shelf("groups").cards.values()
        if is_found(words, card.title, card.about)
        if card.readable or not only_readable
    ]
    found.sort(key=lambda card: card.title.casefold())
    start, size = min(max(start, 0), DEEPEST), min(max(size, 1), LARGEST)
    return found[start : start + size], len(found)


def invitations_to(user_id: str) -> list[tuple[str, str, Asked]]:
    """Return a person's open invitations: (uid, title of the group, Asked), the oldest first."""
    found = sorted(shelf("groups").invitations_to(user_id).items(), key=lambda one: one[1].at)
    groups = ((uid, uuidToObject(uid, unrestricted=True), asked) for uid, asked in found)
    return [(uid, group.title, asked) for uid, group, asked in groups if group is not None]


def url_of(uid: str) -> str:
    """Return the address of a group."""
    return f"{api.portal.get().absolute_url()}/spaces/{uid}"
