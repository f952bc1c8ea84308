"""Services to block and to mute."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.people.api import block_person
from etwinning.people.api import blocked_by
from etwinning.people.api import mute_person
from etwinning.people.api import muted_by
from etwinning.people.api import people
from etwinning.people.api import teacher_of
from etwinning.people.api import unblock_person
from etwinning.people.api import unmute_person
from etwinning.people.permissions import OPEN_PAGES


class Blocked(Question):
    """GET @block: whom one has blocked and muted."""

    def act(self, data: dict) -> dict:
        may(people(), OPEN_PAGES)
        return {
            "blocked": [_person(one) for one in sorted(blocked_by(actor()))],
            "muted": [_person(one) for one in sorted(muted_by(actor()))],
        }


class Block(Verb):
    """POST @block: ``person``; who is blocked is not told."""

    def act(self, data: dict) -> None:
        block_person(text_of(data, "person"))


class Unblock(Verb):
    """POST @unblock: ``person``."""

    def act(self, data: dict) -> None:
        unblock_person(text_of(data, "person"))


class Mute(Verb):
    """POST @mute: ``person``."""

    def act(self, data: dict) -> None:
        mute_person(text_of(data, "person"))


class Unmute(Verb):
    """POST @unmute: ``person``."""

    def act(self, data: dict) -> None:
        unmute_person(text_of(data, "person"))


def _person(user_id):
    teacher = teacher_of(user_id)
    return {"UID": user_id, "title": teacher.title if teacher is not None else ""}
