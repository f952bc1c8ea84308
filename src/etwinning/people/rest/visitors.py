"""Services for visitors: register, confirm, answer as a head teacher; and the newcomers' table."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.vocabularies import title
from etwinning.base.words import language_of
from etwinning.people.api import answer_as_head
from etwinning.people.api import confirm_registration
from etwinning.people.api import pre_register
from etwinning.people.api import shown_to_head
from etwinning.people.api import teacher_of
from etwinning.people.provisional import allowances
from etwinning.people.settings import setting
from zope.i18n import translate


class Register(Verb):
    """POST @register: step 1; the same answer whether or not the address is known."""

    def act(self, data: dict) -> dict:
        pre_register(data, self.request.getClientAddr(), language_of(self.request))
        return {"mail": "sent", "days": setting("days_to_confirm")}


class Confirm(Verb):
    """POST @confirm: ``key`` of the mailed link and the ``password`` of step 1."""

    made = True

    def act(self, data: dict) -> dict:
        user_id = confirm_registration(text_of(data, "key"), text_of(data, "password"))
        return {"@id": teacher_of(user_id).absolute_url(), "UID": user_id}


class ShowToHead(Question):
    """GET @head?key=: what a head teacher is asked."""

    def act(self, data: dict) -> dict:
        asked = shown_to_head(text_of(data, "key"))
        role = title("staff_roles", asked.role, language_of(self.request))
        return {
            "name": asked.name,
            "role": role,
            "school": asked.school,
            "country": asked.country,
            "project": asked.about,
        }


class AnswerAsHead(Verb):
    """POST @head: ``key``, ``answer`` (confirm, correct, not_ours), ``note``."""

    def act(self, data: dict) -> None:
        answer_as_head(text_of(data, "key"), text_of(data, "answer"), text_of(data, "note"))


class Newcomers(Question):
    """GET @newcomers: what teachers may do before they are verified."""

    def act(self, data: dict) -> dict:
        return {
            "items": [
                {"id": line.id, "may": line.may, "what": translate(line.what, context=self.request)}
                for line in (*allowances(True), *allowances(False))
            ]
        }
