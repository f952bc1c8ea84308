"""Contacts: ask with words, accept, decline in silence, withdraw (MS5).

Who declines is not named: for the one who asked, the request goes on waiting until withdrawn.
"""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import left
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.people.blocking import refuse_blocked
from etwinning.people.events import ContactAsked
from etwinning.people.events import ContactMade
from etwinning.people.interfaces import IAcquaintance
from etwinning.people.permissions import ASK_CONTACT
from etwinning.people.permissions import KEEP_CONTACTS
from etwinning.people.questions import people
from etwinning.people.questions import teacher_of
from etwinning.people.questions import why_not_yet
from etwinning.people.questions import works_on
from etwinning.people.rules import DAY
from etwinning.people.rules import word_count
from etwinning.people.settings import setting
from etwinning.people.shapes import IContactRequest
from etwinning.people.store import Book
from etwinning.people.store import Request
from etwinning.records.api import shelf
from time import time
from zope.component import getUtilitiesFor
from zope.event import notify

SILENT_FOR = 180 * DAY  # seconds: who was declined is not delivered again before


def ask_contact(person: str, text: str = "") -> None:
    """Ask another verified teacher to become contacts.

    Two people who ask each other are contacts at once.

    :param person: user id.
    :param text: 20 words or more, unless the two know each other (IAcquaintance).
    :raises NotAllowed: newcomers may not, and are told why.
    :raises BadInput: too few words, or no such person.
    :raises WrongState: contacts already, or asked already, or blocked by the one who asks.
    :raises TooMany: 20 requests wait, or 5 strangers were asked today.

    Source: product.md MS5, 000.2 (5), section 3.
    """
    me = actor()
    may(people(), ASK_CONTACT, why_not_yet(me))
    _check_person(me, person)
    refuse_blocked(me, person)
    mine, theirs = shelf("people").book(me), shelf("people").book(person)
    _check_new(mine, person)
    if me in theirs.asked:
        _befriend(person, me)
        return
    text = _checked_text(me, person, text)
    _spend(me, person, mine)
    unheard = me in theirs.blocked or _was_declined(theirs, me)
    request = Request(text, int(time()), hidden=unheard)
    mine.asked[person] = request
    note("people:contact:ask", None, person=person)
    if not request.hidden:
        theirs.asking[me] = request
        _tell(person, "people:contact_asked", me, text)
        notify(ContactAsked(me, person))


def accept_contact(person: str) -> None:
    """Say yes to somebody who asked.

    :raises WrongState: there is no such request any more.
    """
    me = _me()
    _request_of(me, person)
    _befriend(person, me)


def decline_contact(person: str) -> None:
    """Say no in silence; who asked is not told and does not see it.

    :raises WrongState: there is no such request any more.
    """
    me = _me()
    request = _request_of(me, person)
    request.hidden = True
    note("people:contact:decline", None, person=person)


def withdraw_request(person: str) -> None:
    """Take back a request of one's own.

    :raises WrongState: there is no such request any more.
    """
    me = _me()
    mine, theirs = shelf("people").book(me), shelf("people").book(person)
    if person not in mine.asked:
        raise WrongState(_("error_no_request", default="This request is not there any more"))
    declined = mine.asked.pop(person).hidden
    if not declined:
        theirs.asking.pop(me, None)
    note("people:contact:withdraw", None, person=person)


def end_contact(person: str) -> None:
    """Be contacts no longer; the other is not told.

    :raises WrongState: you are no contacts.
    """
    me = _me()
    if not are_contacts(me, person):
        raise WrongState(_("error_no_contact", default="You are no contacts"))
    for one, other in ((me, person), (person, me)):
        del shelf("people").book(one).contacts[other]
    note("people:contact:end", None, person=person)


def are_contacts(one: str, other: str) -> bool:
    """Tell whether two people are contacts."""
    return other in shelf("people").read_book(one).contacts


def contacts_of(user_id: str) -> dict[str, int]:
    """Return a person's contacts: dict of user id -> since when, unix seconds."""
    return dict(shelf("people").read_book(user_id).contacts)


def requests_to(user_id: str) -> dict[str, Request]:
    """Return the requests that wait for a person: dict of user id -> Request."""
    asking = shelf("people").read_book(user_id).asking
    return {person: request for person, request in asking.items() if not request.hidden}


def requests_from(user_id: str) -> dict[str, Request]:
    """Return the requests that a person sent and nobody has accepted: user id -> Request."""
    return dict(shelf("people").read_book(user_id).asked)


def left_today(user_id: str) -> int:
    """Return how many strangers a person may still ask today."""
    return left(_strangers(), user_id)


def know_each_other(one: str, other: str) -> bool:
    """Tell whether any room knows a reason why two people are no strangers."""
    return any(utility.known(one, other) for _name, utility in getUtilitiesFor(IAcquaintance))


def _me():
    may(people(), KEEP_CONTACTS, why_not_yet(actor()))
    return actor()


def _check_person(me, person):
    if person == me or not works_on(person):
        raise BadInput(
            {"person": _("error_no_teacher_to_ask", default="There is no such teacher")}
        )


def _check_new(mine: Book, person):
    if person in mine.contacts:
        raise WrongState(_("error_contacts_already", default="You are contacts already"))
    if person in mine.asked:
        raise WrongState(
            _("error_asked_already", default="You have asked already. Wait for the answer.")
        )


def _checked_text(me, person, text):
    text = read(IContactRequest, {"text": text})["text"]
    least = setting("words_to_strangers")
    if word_count(text) < least and not know_each_other(me, person):
        raise BadInput(
            {
                "text": _(
                    "error_contact_words",
                    default="Write at least ${least} words to somebody you have no project with; "
                    "you have ${count}.",
                    mapping={"least": str(least), "count": str(word_count(text))},
                )
            }
        )
    return text


def _spend(me, person, mine):
    most = setting("pending_contacts")
    if len(mine.asked) >= most:
        raise TooMany(
            _(
                "limit_pending_contacts",
                default="${most} of your requests wait for an answer. Take one back first.",
                mapping={"most": str(most)},
            )
        )
    if not know_each_other(me, person):
        spend(_strangers(), me)


def _strangers():
    count = setting("strangers_a_day")
    return Budget(
        "people:strangers",
        count=count,
        seconds=DAY,
        reason=_(
            "limit_strangers",
            default="You have asked ${count} people you do not know today. You can ask again "
            "tomorrow. Until then you can follow them: that needs no answer.",
            mapping={"count": str(count)},
        ),
    )


def _was_declined(theirs: Book, me):
    before = theirs.asking.get(me)
    return before is not None and before.hidden and time() < before.at + SILENT_FOR


def _request_of(me, person):
    request = requests_to(me).get(person)
    if request is None:
        raise WrongState(_("error_no_request", default="This request is not there any more"))
    return request


def _befriend(one, other):
    """Make contacts of the one who asked and the one who says yes."""
    now = int(time())
    for here, there in ((one, other), (other, one)):
        book = shelf("people").book(here)
        book.contacts[there] = now
        book.asked.pop(there, None)
        book.asking.pop(there, None)
    note("people:contact:make", None, person=one)
    _tell(one, "people:contact_made", other, "")
    notify(ContactMade(one, other))


def _tell(reader, kind, person, text):
    teacher = teacher_of(person)
    tell([reader], kind, teacher, {"name": teacher.title, "text": text})
