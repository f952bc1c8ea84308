"""Questions about teachers: who is it, verified or not, where, and what happens next."""

from datetime import datetime
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.vocabularies import support_units
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.people.provisional import allowances
from etwinning.people.rules import Tie
from etwinning.support.api import staff_for
from plone import api
from time import time
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message

DUTY = "Validator"  # who verifies teachers
NEWCOMER_STATES = ("incomplete", "pending", "rejected", "dormant")


def people():
    """Return the folder of all profiles."""
    return api.portal.get()["people"]


def teacher_of(user_id: str):
    """Return the profile of a person, None if the person is no teacher. Asks no permission."""
    return people().get(user_id) if user_id else None


def is_verified(user_id: str) -> bool:
    """Tell whether the office has verified a person: may found projects, is found by others."""
    teacher = teacher_of(user_id)
    return teacher is not None and state_of(teacher) == "nss_verified"


def works_on(user_id: str) -> bool:
    """Tell whether a person may go on in running projects: verified, or new at a school for
    less than 60 days (workflows.md, section 2)."""
    teacher = teacher_of(user_id)
    if teacher is None:
        return False
    until = teacher.school_change_until
    return state_of(teacher) == "nss_verified" or (until is not None and time() <= until)


def is_newcomer(user_id: str) -> bool:
    """Tell whether the permission set of newcomers (provisional.py) holds for a person."""
    teacher = teacher_of(user_id)
    return teacher is not None and state_of(teacher) in NEWCOMER_STATES and not works_on(user_id)


def schools_of(user_id: str) -> tuple[Tie, ...]:
    """Return the ties of a person to schools, the verified ones first."""
    teacher = teacher_of(user_id)
    ties = teacher.ties if teacher is not None else ()
    return tuple(sorted(ties, key=lambda tie: (tie.verified is None, tie.since)))


def school_uids_of(user_id: str) -> tuple[str, ...]:
    """Return the UIDs of a person's schools, the verified ones first."""
    return tuple(tie.school for tie in schools_of(user_id))


def offices_of(teacher) -> list[str]:
    """Return the codes of the offices that verify a teacher; before there is a school,
    those of the country."""
    return sorted({code for code, _region in _told(teacher)})


def validators_of(teacher) -> list[str]:
    """Return the user ids of those who verify teachers in the offices and regions in charge."""
    return sorted(staff_for(_told(teacher), DUTY))


def office_names(teacher, language: str) -> str:
    """Return the names of a teacher's offices, such as "NSS Spain"."""
    return listed([nss_name(code, language) for code in offices_of(teacher)], language)


def nss_name(code: str, language: str) -> str:
    """Return the name of one office, such as "NSS Spain"."""
    name = _("nss_name", default="NSS ${country}", mapping={"country": unit_name(code, language)})
    return translate(name, target_language=language)


def why_not_yet(user_id: str) -> str:
    """Return why a newcomer may not do something yet: who verifies until when, what works now.

    In the reader's language; ``""`` for people who are no newcomers.
    """
    teacher = teacher_of(user_id)
    if teacher is None or not is_newcomer(user_id):
        return ""
    language = language_of(getRequest())
    free = [translate(line.what, target_language=language) for line in allowances(True)]
    return translate(
        _(
            "why_not_yet",
            default="${next} Until then you may ${free}.",
            mapping={
                "next": translate(what_next(teacher, language), target_language=language),
                "free": listed(free, language),
            },
        ),
        target_language=language,
    )


def what_next(teacher, language: str):
    """Return one sentence for the teacher: what happens next, by whom, until when (RG3)."""
    words = {"office": office_names(teacher, language), "reason": teacher.reason}
    clock = teacher.clock
    if clock is not None and clock.due is not None:
        words["day"] = day(datetime.fromtimestamp(clock.due, UTC), language)
    return _sentence(teacher, words)


def _told(teacher):
    """Pairs (office, region) of the schools; of the country before there is a school."""
    told = {tuple(pair) for tie in teacher.ties for pair in tie.told}
    return told or {(code, "") for code in support_units(teacher.country)}


def _sentence(teacher, words):
    state = state_of(teacher)
    if state == "pending" and teacher.open_question is not None:
        state = "asked"
    elif state == "pending" and teacher.clock is not None and teacher.clock.is_late(int(time())):
        state = "late"
    return Message(NEXT.get(state, NEXT["closed"]), mapping=words)


NEXT = {
    "incomplete": _(
        "next_incomplete",
        default="Finish your registration: then ${office} verifies you within 7 days.",
    ),
    "pending": _("next_pending", default="${office} verifies you by ${day}."),
    "late": _(
        "next_late",
        default="${office} should have verified you by ${day}; the central office is told.",
    ),
    "asked": _(
        "next_asked",
        default="${office} has asked you something and waits for your answer.",
    ),
    "rejected": _(
        "next_rejected",
        default="${office} has not verified you: “${reason}” Put it right and send it again.",
    ),
    "nss_verified": _("next_verified", default="You are verified by ${office}."),
    "dormant": _("next_dormant", default="Say that you are still there and all is as before."),
    "closed": _("next_closed", default="This registration is closed. Ask ${office}."),
}
