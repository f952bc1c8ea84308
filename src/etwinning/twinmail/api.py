"""The door: write a letter, answer; the questions are in reading."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.places.api import role_in
from etwinning.records.api import shelf
from etwinning.twinmail.content import Conversation
from etwinning.twinmail.content import Letter
from etwinning.twinmail.content import Mail
from etwinning.twinmail.content import place_of
from etwinning.twinmail.interfaces import IAnswer
from etwinning.twinmail.interfaces import ILetter
from etwinning.twinmail.permissions import WRITE_LETTER
from etwinning.twinmail.reading import conversation_in
from etwinning.twinmail.reading import conversations_of
from etwinning.twinmail.reading import is_active
from etwinning.twinmail.reading import is_new
from etwinning.twinmail.reading import letters_of
from etwinning.twinmail.reading import mail_of
from etwinning.twinmail.reading import mark_read
from etwinning.twinmail.reading import newest_in
from etwinning.twinmail.reading import people_for
from etwinning.twinmail.reading import takes_part
from etwinning.twinmail.reading import unread_in
from etwinning.twinmail.reading import watched_in
from etwinning.twinmail.reading import when
from etwinning.twinmail.roles import is_teacher_role
from etwinning.twinmail.roles import needs_teacher
from etwinning.twinmail.telling import tell_letter
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import refuse_frozen
from plone.uuid.interfaces import IUUID

__all__ = (
    "TEACHERS",
    "Conversation",
    "Letter",
    "Mail",
    "answer",
    "conversation_in",
    "conversations_of",
    "is_new",
    "letters_of",
    "mail_of",
    "mark_read",
    "newest_in",
    "people_for",
    "place_of",
    "takes_part",
    "unread_in",
    "watched_in",
    "when",
    "write_letter",
)
TEACHERS = "teachers"  # among those to whom a letter goes: all teachers of the place
REASON = _("limit_letters", default="That were many letters at once. Write more in an hour.")
# a first letter costs one for each person who gets it, an answer one
OF_TEACHERS = Budget("twinmail:letter", 300, 3600, REASON)
OF_PUPILS = Budget("twinmail:pupil", 60, 3600, REASON)
MANY = _("error_letter_many", default="A letter goes to ${most} people at most")
CHOOSE_TEACHER = _(
    "unmet_letter_teacher",
    default="Pupils and experts write to each other together with a teacher: choose one more.",
)
TEACHER_LEFT = _(
    "unmet_answer_teacher",
    default="Pupils and experts write to each other together with a teacher, and no teacher of "
    "this conversation is here any more. Begin a new one with a teacher.",
)


def write_letter(place, *, to, subject: str, text: str) -> Conversation:
    """Write a letter to members of a place: a new conversation.

    :param to: user ids of ``people_for``; ``TEACHERS`` stands for all teachers.
    :param subject: one line, at most 150 characters.
    :param text: plain text, at most 5,000 characters.
    :return: the conversation, wrapped.
    :raises NotAllowed: the current user writes no letters here.
    :raises WrongState: the place is closed.
    :raises BadInput: nobody, or somebody who is not of the place, or more people than one may
        write to in an hour; no subject, no text.
    :raises Unmet: a pupil and an expert without a teacher.
    :raises TooMany: letters to 300 people in an hour, for pupils to 60.

    Source: product.md TS12, MS10.
    """
    refuse_frozen(place)
    may(mail_of(place), WRITE_LETTER)
    typed = {"to": to, "subject": subject, "text": text}
    words = read(ILetter, typed, context=place)
    people = {actor(): role_in(place, actor())} | _chosen(place, words["to"])
    if needs_teacher(people.values()):
        raise Unmet([CHOOSE_TEACHER])
    budget, others = _budget(people[actor()]), len(people) - 1
    if others > budget.count:
        raise BadInput({"to": _(MANY, default=MANY.default, mapping={"most": str(budget.count)})})
    spend(budget, actor(), max(others, 1))
    watched = any(is_pupil_role(role) for role in people.values())
    made = Conversation(words["subject"], tuple(people), watched)
    box = shelf("twinmail").box(IUUID(place))
    box.begin(made)
    box.add(made, Letter(actor(), words["text"]))
    return _told(made.__of__(place), "write")


def answer(conversation: Conversation, text: str) -> None:
    """Add a letter to a conversation; all who take part read it.

    :raises NotAllowed: only who takes part; who watches does not.
    :raises WrongState: the place is closed.
    :raises BadInput: no text, or too long. :raises TooMany: see ``write_letter``; it costs one.
    :raises Unmet: a pupil and an expert are still here, and no teacher is.

    Source: product.md MS10.
    """
    may(conversation, "View")
    refuse_frozen(conversation)
    may(conversation, WRITE_LETTER)
    words = read(IAnswer, {"text": text}, context=conversation)
    place = place_of(conversation)
    if needs_teacher(_roles_here(place, conversation.people)):
        raise Unmet([TEACHER_LEFT])
    spend(_budget(role_in(place, actor())), actor())
    box = shelf("twinmail").box(IUUID(place))
    box.add(aq_base(conversation), Letter(actor(), words["text"]))
    _told(conversation, "answer")


def _chosen(place, to):
    """Return who gets a letter: dict of user id -> role."""
    known, found = people_for(place), {}
    for one in to:
        if one == TEACHERS:
            found |= {who: role for who, role in known.items() if is_teacher_role(role)}
        elif one in known:
            found[one] = known[one]
        else:
            raise BadInput({"to": _("error_letter_who", default="Choose people of this place")})
    if not found:
        raise BadInput({"to": _("error_letter_nobody", default="Choose who gets the letter")})
    return found


def _roles_here(place, people):
    """Return the roles of who is still here; a teacher whose account is closed is not."""
    roles = ((one, role_in(place, one)) for one in people)
    return [role for one, role in roles if role and (is_active(one) or not is_teacher_role(role))]


def _budget(role):
    return OF_PUPILS if is_pupil_role(role) else OF_TEACHERS


def _told(conversation, verb):
    mark_read(conversation)
    uid, people = IUUID(conversation), len(conversation.people)
    note(f"twinmail:letter:{verb}", uid, people=people, watched=conversation.watched)
    tell_letter(conversation)
    return conversation
