"""Services that call the verbs of offices."""

from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import user_of_login
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.support.api import edit_office
from etwinning.support.api import give_duty
from etwinning.support.api import staff
from etwinning.support.api import take_duty
from etwinning.support.interfaces import INewDuty
from etwinning.support.permissions import GIVE_DUTIES
from etwinning.support.permissions import VIEW_STAFF


class Edit(Verb):
    """PATCH: some of what the public reads about the office."""

    def act(self, data: dict) -> None:
        edit_office(self.context, data)


class Staff(Question):
    """GET @staff: who has which duty, by user id."""

    def act(self, data: dict) -> dict:
        may(self.context, VIEW_STAFF)
        items = [
            {"user_id": user_id, **held._asdict(), "since": _moment(held.since)}
            for user_id, duties in staff(self.context.getId()).items()
            for held in duties
        ]
        return {"items": sorted(items, key=lambda one: (one["duty"], one["region"], one["by"]))}


class GiveDuty(Verb):
    """POST @give-duty: ``login``, ``duty``, ``region``."""

    made = True

    def act(self, data: dict) -> dict:
        values, user_id = _asked(self.context, data)
        give_duty(self.context, user_id, values["duty"], values["region"])
        return {"user_id": user_id, "duty": values["duty"], "region": values["region"]}


class TakeDuty(Verb):
    """POST @take-duty: ``login``, ``duty``, ``region``."""

    def act(self, data: dict) -> None:
        values, user_id = _asked(self.context, data)
        take_duty(self.context, user_id, values["duty"], values["region"])


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _asked(office, data):
    """Return the values and the user id; who may not give duties learns of no account."""
    may(office, GIVE_DUTIES)
    values = read(INewDuty, data)
    user_id = user_of_login(values["login"])
    if user_id is None:
        raise BadInput(
            {"login": _("error_no_officer", default="Choose somebody with a staff account")}
        )
    return values, user_id
