"""Tells teachers and experts of letters; pupils get no mail, they see the count."""

from etwinning.base.security import actor
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.places.api import role_in
from etwinning.twinmail.content import Conversation
from etwinning.twinmail.content import place_of
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import name_of
from plone.uuid.interfaces import IUUID

KIND = "twinmail:letter"


def tell_letter(conversation: Conversation) -> None:
    """Tell those who take part of a new letter, once until they have seen it.

    Neither the letter nor its subject goes out: both are read on the page.
    """
    place, uid = place_of(conversation), IUUID(conversation)
    people = [
        one
        for one in conversation.people
        if one != actor() and _is_grown_up(place, one) and not has_unseen(one, KIND, uid)
    ]
    words = {"name": name_of(actor()), "title": place.title}
    tell(people, KIND, uid, words, url=conversation.absolute_url())


def _is_grown_up(place, user_id):
    role = role_in(place, user_id)
    return bool(role) and not is_pupil_role(role)
