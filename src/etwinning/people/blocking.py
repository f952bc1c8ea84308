"""Block and mute: what one person takes from another, and nobody is told (MS8).

From whom is blocked nothing comes: no request, no message; the sender sees no difference. Of a
muted person's messages one is not told, they lie in the mailbox.
"""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.people.permissions import OPEN_PAGES
from etwinning.people.questions import people
from etwinning.people.questions import teacher_of
from etwinning.records.api import shelf


def block_person(person: str) -> None:
    """Get nothing from a person any more; being contacts and requests end, too.

    :raises BadInput: no such teacher, or oneself.
    """
    me = _checked(person)
    mine, theirs = shelf("people").book(me), shelf("people").book(person)
    mine.blocked |= {person}
    for book, other in ((mine, person), (theirs, me)):
        book.contacts.pop(other, None)
    if mine.asked.pop(person, None) is not None:
        theirs.asking.pop(me, None)
    if person in mine.asking:
        mine.asking[person].hidden = True  # as declined: who asked does not see it
    shelf("people").unfollow(me, person)
    note("people:person:block", None, person=person)


def unblock_person(person: str) -> None:
    """Hear of a person again; what was sent meanwhile does not come."""
    me = _checked(person)
    shelf("people").book(me).blocked -= {person}
    note("people:person:unblock", None, person=person)


def mute_person(person: str) -> None:
    """Be told no more that a person has written.

    :raises BadInput: no such teacher, or oneself.
    """
    me = _checked(person)
    shelf("people").book(me).muted |= {person}
    note("people:person:mute", None, person=person)


def unmute_person(person: str) -> None:
    """Be told again."""
    me = _checked(person)
    shelf("people").book(me).muted -= {person}
    note("people:person:unmute", None, person=person)


def has_blocked(one: str, other: str) -> bool:
    """Tell whether one person has blocked the other."""
    return other in blocked_by(one)


def has_muted(one: str, other: str) -> bool:
    """Tell whether one person has muted the other."""
    return other in muted_by(one)


def blocked_by(user_id: str) -> frozenset[str]:
    """Return the ids of those whom a person has blocked: for that person alone."""
    return shelf("people").read_book(user_id).blocked


def muted_by(user_id: str) -> frozenset[str]:
    """Return the ids of those whom a person has muted: for that person alone."""
    return shelf("people").read_book(user_id).muted


def refuse_blocked(me: str, person: str) -> None:
    """Refuse to write to somebody whom one has blocked oneself.

    :raises WrongState: so it is.
    """
    if has_blocked(me, person):
        raise WrongState(
            _("error_you_blocked", default="You have blocked this person. Unblock them first.")
        )


def _checked(person):
    may(people(), OPEN_PAGES)
    if person == actor() or teacher_of(person) is None:
        message = _("error_no_teacher_to_block", default="There is no such teacher")
        raise BadInput({"person": message})
    return actor()
