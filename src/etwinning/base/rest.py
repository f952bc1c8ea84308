"""Services: translate a verb to HTTP and decide nothing.

Bad or too long or wrong type 400; not viewable 404; viewable but not allowed 403 (401 without
a log-in); wrong state 409; limit reached 429; another server fails 502; made 201.
Each with its reason.
"""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Refusal
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.hiding import IWhy
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.base.shapes import readable
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from zope.i18n import translate
from zope.interface import alsoProvides

import transaction


def told(refusal: Refusal, request) -> dict:
    """Return a refusal as JSON: type, message, and fields or reasons where it has them."""
    answer = {
        "type": type(refusal).__name__,
        "message": translate(refusal.reason, context=request),
    }
    if isinstance(refusal, BadInput):
        fields = refusal.fields.items()
        answer["fields"] = {name: translate(text, context=request) for name, text in fields}
    if isinstance(refusal, Unmet):
        answer["reasons"] = [translate(text, context=request) for text in refusal.reasons]
    return answer | refusal.facts(lambda text: translate(text, context=request))


def text_of(data: dict, name: str) -> str:
    """Return a text of a request, ``""`` where there is none or null.

    :raises BadInput: it is something else than a text.
    """
    value = data.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadInput({name: _("error_no_text", default="A text is needed here")})
    return readable(value)


class Verb(Service):
    """A service that calls one verb of a room: write ``act`` and nothing else.

    ``act(data)`` gets the JSON object of the request and returns what is answered
    (a dict, a list or None for 204). ``made = True`` answers 201.
    """

    made = False

    def act(self, data: dict):
        """Call the verb."""
        raise NotImplementedError

    def say(self, sentence) -> str:
        """A sentence in the reader's language."""
        return translate(sentence, context=self.request)

    def reply(self):
        """Answer the request; a refusal becomes its status and its reason."""
        # the JSON content type and the Origin are checked for cookie sessions in accounts
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            answer = self.act(self._data())
        except Refusal as refusal:
            return self._refuse(refusal)
        if answer is None:
            return self.reply_no_content()
        self.request.response.setStatus(201 if self.made else 200)
        return answer

    def _data(self) -> dict:
        try:
            data = json_body(self.request)
        except DeserializationError as error:
            raise BadInput(reason=str(error)) from error
        except RecursionError as error:
            reason = _("error_json_deep", default="The JSON is nested too deeply")
            raise BadInput(reason=reason) from error
        if not isinstance(data, dict):
            raise BadInput(reason=_("error_json_object", default="Send a JSON object"))
        return data

    def _refuse(self, refusal: Refusal) -> dict:
        transaction.doom()  # nothing half written
        anonymous = isinstance(refusal, NotAllowed) and not actor()
        self.request.response.setStatus(401 if anonymous else refusal.status, lock=1)
        if isinstance(refusal, TooMany):
            self.request.response.setHeader("Retry-After", str(int(refusal.free_in)))
        return {"error": told(refusal, self.request)}


class Question(Verb):
    """A service that answers a question: GET, no body."""

    def _data(self) -> dict:
        return dict(self.request.form)

    def reply(self):
        """Answer the request; nothing is written."""
        try:
            return self.act(self._data())
        except Refusal as refusal:
            return self._refuse(refusal)


class Moderation(Verb):
    """A service that calls one verb of moderators with a reason and answers the new state."""

    verb = None

    def act(self, data):
        """Call the verb."""
        type(self).verb(self.context, **self.words(data))
        return {"@id": self.context.absolute_url(), "state": state_of(self.context)}

    def words(self, data: dict) -> dict:
        """Return what the verb is called with."""
        return read(IWhy, data)
