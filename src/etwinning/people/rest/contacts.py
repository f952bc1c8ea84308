"""Services for contacts."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.people.api import accept_contact
from etwinning.people.api import ask_contact
from etwinning.people.api import contacts_of
from etwinning.people.api import decline_contact
from etwinning.people.api import end_contact
from etwinning.people.api import follow_person
from etwinning.people.api import followed_by
from etwinning.people.api import left_today
from etwinning.people.api import people
from etwinning.people.api import requests_from
from etwinning.people.api import requests_to
from etwinning.people.api import teacher_of
from etwinning.people.api import unfollow_person
from etwinning.people.api import why_not_yet
from etwinning.people.api import withdraw_request
from etwinning.people.permissions import KEEP_CONTACTS


class Contacts(Question):
    """GET @contacts: contacts, who asks, whom one asked and follows, how many one may ask."""

    def act(self, data: dict) -> dict:
        me = actor()
        may(people(), KEEP_CONTACTS, why_not_yet(me))
        return {
            "contacts": [_person(person) for person in contacts_of(me)],
            "asking": [_person(p, text=r.text) for p, r in requests_to(me).items()],
            "asked": [_person(p, text=r.text) for p, r in requests_from(me).items()],
            "follows": [_person(person) for person in followed_by(me)],
            "left_today": left_today(me),
        }


class Follow(Verb):
    """POST @follow: ``person``; hear of their ideas, without being told to them."""

    def act(self, data: dict) -> None:
        follow_person(text_of(data, "person"))


class Unfollow(Verb):
    """POST @unfollow: ``person``."""

    def act(self, data: dict) -> None:
        unfollow_person(text_of(data, "person"))


class AskContact(Verb):
    """POST @contacts: ask ``person`` (a UID) with ``text``."""

    made = True

    def act(self, data: dict) -> dict:
        ask_contact(text_of(data, "person"), text_of(data, "text"))
        return {"left_today": left_today(actor())}


class AcceptContact(Verb):
    """POST @accept-contact: ``person``."""

    def act(self, data: dict) -> None:
        accept_contact(text_of(data, "person"))


class DeclineContact(Verb):
    """POST @decline-contact: ``person``; who asked is not told."""

    def act(self, data: dict) -> None:
        decline_contact(text_of(data, "person"))


class WithdrawContact(Verb):
    """POST @withdraw-contact: ``person``; takes an own request back."""

    def act(self, data: dict) -> None:
        withdraw_request(text_of(data, "person"))


class EndContact(Verb):
    """POST @end-contact: ``person``."""

    def act(self, data: dict) -> None:
        end_contact(text_of(data, "person"))


def _person(user_id, **more) -> dict:
    """A person in a list; the name of who is closed now is still the name."""
    teacher = teacher_of(user_id)
    url = teacher.absolute_url() if teacher is not None else None
    return {"UID": user_id, "@id": url, "title": teacher.title if teacher else "", **more}
