"""``@@contacts`` and ``@@ask-contact``: whom I know, who asks, whom I asked (MS5)."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.people.api import accept_contact
from etwinning.people.api import ask_contact
from etwinning.people.api import contacts_of
from etwinning.people.api import decline_contact
from etwinning.people.api import end_contact
from etwinning.people.api import follow_person
from etwinning.people.api import followed_by
from etwinning.people.api import know_each_other
from etwinning.people.api import left_today
from etwinning.people.api import people
from etwinning.people.api import requests_from
from etwinning.people.api import requests_to
from etwinning.people.api import teacher_of
from etwinning.people.api import unfollow_person
from etwinning.people.api import why_not_yet
from etwinning.people.api import withdraw_request
from etwinning.people.permissions import KEEP_CONTACTS
from etwinning.people.questions import works_on
from etwinning.people.settings import setting
from etwinning.people.shapes import IContactRequest
from etwinning.people.views.words import Words

ACTS = {
    "accept": accept_contact,
    "decline": decline_contact,
    "withdraw": withdraw_request,
    "end": end_contact,
    "follow": follow_person,
    "unfollow": unfollow_person,
}


class ContactsPage(FormPage, Words):
    """The reader's contacts and requests; newcomers read why they have none yet."""

    environment = "desktop"
    section = "contacts"

    @property
    def refusal(self) -> str:
        """Why this reader may not keep contacts, ``""`` if they may."""
        if allowed(people(), KEEP_CONTACTS):
            return ""
        return why_not_yet(actor()) or self.told(
            _("contacts_for_teachers", default="Only teachers have contacts.")
        )

    @property
    def asking(self) -> list[dict]:
        """Who waits for an answer of the reader, oldest first."""
        return self._requests(requests_to(actor()))

    @property
    def asked(self) -> list[dict]:
        """Whose answer the reader waits for, oldest first."""
        return self._requests(requests_from(actor()))

    @property
    def contacts(self) -> list[dict]:
        """The reader's contacts by name."""
        rows = (self._row(person, since) for person, since in contacts_of(actor()).items())
        return sorted((row for row in rows if row), key=lambda row: row["name"])

    @property
    def most_waiting(self) -> int:
        """How many requests may wait at a time."""
        return setting("pending_contacts")

    @property
    def left(self) -> int:
        """How many strangers the reader may still ask today."""
        return left_today(actor())

    def act(self) -> str:
        """Accept, decline, withdraw, end."""
        form = self.request.form
        verb = ACTS.get(form.get("act", ""))
        if verb is None:
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        person = str(form.get("person") or "")
        verb(person)
        profile = teacher_of(person) if form.get("from") == "profile" else None
        return profile.absolute_url() if profile is not None else f"{self.home}/@@contacts"

    @property
    def followed(self) -> list[dict]:
        """Whom the reader follows, by name."""
        rows = (self._row(person, 0) for person in followed_by(actor()))
        return sorted((row for row in rows if row), key=lambda row: row["name"])

    def _requests(self, found):
        rows = (
            self._row(person, request.at, request.text) for person, request in found.items()
        )
        return sorted((row for row in rows if row), key=lambda row: row["at"])

    def _row(self, person, at, text=""):
        """One person; who is closed now is left out."""
        teacher = teacher_of(person)
        if teacher is None or not works_on(person):
            return None
        schools = self.schools(teacher)
        return {
            "person": person,
            "name": teacher.title,
            "face": self.face(teacher.title),
            "url": teacher.absolute_url(),
            "at": at,
            "since": self.day(at),
            "text": text,
            "school": f"{schools[0]['title']}, {schools[0]['town']}" if schools else "",
            "country": self.country(teacher.country),
        }


class AskContactPage(FormPage, Words):
    """The request with its words; shows what the other one looks for, first."""

    shape = IContactRequest
    environment = "desktop"
    section = "partners"

    @property
    def audience(self):
        """Who reads it."""
        return _(
            "audience_ask_contact",
            default="Only you and ${name} will read this",
            mapping={"name": self.context.title},
        )

    @property
    def knows(self) -> bool:
        """Do the two have something in common already?"""
        return know_each_other(actor(), self.context.user_id)

    @property
    def least(self) -> int:
        """Words a stranger gets."""
        return setting("words_to_strangers")

    @property
    def left(self) -> int:
        """How many strangers the reader may still ask today."""
        return left_today(actor())

    @property
    def most(self) -> int:
        """How many a day."""
        return setting("strangers_a_day")

    def act(self) -> str:
        """Send it and go back to the profile."""
        ask_contact(self.context.user_id, self.request.form.get("text", ""))
        return self.context.absolute_url()
