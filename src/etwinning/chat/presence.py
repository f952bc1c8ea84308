"""Who is in a slot at this moment: kept outside the ZODB (``limits``), so that looking is no write.

Only members of the place count; a person is present who looked or wrote in the last HERE
seconds.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from dataclasses import dataclass
from etwinning.base.security import actor
from etwinning.chat.hours import state_of
from etwinning.chat.rules import HERE
from etwinning.limits.api import seen
from etwinning.limits.api import seen_since
from etwinning.limits.api import unsee
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import roles_that
from time import time

EVERY = 10  # seconds: presence is not more exact than this


@dataclass(frozen=True)
class Present:
    """Who is here.

    :ivar teachers: user ids of those who read the log, in order of their ids.
    :ivar pupils: how many.
    """

    teachers: tuple[str, ...]
    pupils: int


def mark_present(slot) -> None:
    """Note that the current person is here, if the slot is open and the person a member."""
    person = actor()
    if person and state_of(slot) == "open" and role_in(_place(slot), person):
        seen(_key(slot, person), every=EVERY)


def looks_after(slot, person: str) -> bool:
    """Tell whether pupils may write while a person is present."""
    return role_in(_place(slot), person) in roles_that("R", "chat")


def is_teacher_here(slot) -> bool:
    """Tell whether somebody who looks after pupils is present."""
    return bool(_here(slot, _members(slot, roles_that("R", "chat"))))


def present_in(slot) -> Present:
    """Return who is present."""
    roles = {person: held.role for person, held in roster(_place(slot)).items()}
    readers = roles_that("R", "chat")
    here = sorted(_here(slot, list(roles)))
    return Present(
        teachers=tuple(person for person in here if roles[person] in readers),
        pupils=sum(is_pupil_role(roles[person]) for person in here),
    )


def forget_presence(slot, people) -> None:
    """Forget who was in a slot, when the slot goes."""
    for person in people:
        unsee(_key(slot, person))


def _members(slot, roles):
    return [one for one, held in roster(_place(slot)).items() if held.role in roles]


def _here(slot, people) -> list:
    """Those of the people who are present."""
    keys = {_key(slot, person): person for person in people}
    return [keys[key] for key in seen_since(list(keys), time() - HERE)]


def _key(slot, person):
    return f"chat:{slot.key}:{person}"


def _place(slot):
    return aq_parent(aq_inner(slot))
