"""Services for the office in charge of a teacher."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.people.api import ask_head
from etwinning.people.api import ask_teacher
from etwinning.people.api import assign_teacher
from etwinning.people.api import ban_teacher
from etwinning.people.api import readmit_teacher
from etwinning.people.api import reject_teacher
from etwinning.people.api import restore_teacher
from etwinning.people.api import suspend_teacher
from etwinning.people.api import verify_teacher
from etwinning.people.api import verify_teachers


class Verify(Verb):
    """POST @verify: this person teaches there."""

    def act(self, data: dict) -> None:
        verify_teacher(self.context)


class Reject(Verb):
    """POST @reject: ``reason``."""

    def act(self, data: dict) -> None:
        reject_teacher(self.context, text_of(data, "reason"))


class Ask(Verb):
    """POST @ask: ``question``; the clock stands still until the answer."""

    def act(self, data: dict) -> None:
        ask_teacher(self.context, text_of(data, "question"))


class Assign(Verb):
    """POST @assign: ``to``, the user id of a colleague; "" for nobody."""

    def act(self, data: dict) -> None:
        assign_teacher(self.context, text_of(data, "to"))


class AskHead(Verb):
    """POST @ask-head: ``school``; writes to its head teacher again."""

    def act(self, data: dict) -> None:
        ask_head(self.context, text_of(data, "school"))


class VerifyTeachers(Verb):
    """POST @verify-teachers: ``teachers``, a list of UIDs; the answer reports on each."""

    def act(self, data: dict) -> dict:
        chosen = data.get("teachers")
        if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
            raise BadInput({"teachers": _("error_bulk_list", default="Give a list of UIDs")})
        return {"items": [self._told(one) for one in verify_teachers(chosen)]}

    def _told(self, outcome) -> dict:
        why = self.say(outcome.why) if outcome.why else ""
        return {"UID": outcome.user_id, "title": outcome.name, "done": outcome.done, "why": why}


class Suspend(Verb):
    """POST @suspend: ``reason``, ``until`` (unix seconds, may be left out)."""

    def act(self, data: dict) -> None:
        until = data.get("until")
        if until is not None and (isinstance(until, bool) or not isinstance(until, int)):
            raise BadInput({"until": _("error_until", default="Give unix seconds")})
        suspend_teacher(self.context, text_of(data, "reason"), until)


class Restore(Verb):
    """POST @restore: end a suspension."""

    def act(self, data: dict) -> None:
        restore_teacher(self.context)


class Ban(Verb):
    """POST @ban: ``reason``."""

    def act(self, data: dict) -> None:
        ban_teacher(self.context, text_of(data, "reason"))


class Readmit(Verb):
    """POST @readmit: take a ban back."""

    def act(self, data: dict) -> None:
        readmit_teacher(self.context)
