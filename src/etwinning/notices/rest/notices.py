"""``@notices``, ``@notices/seen``, ``@notices/settings``: what I was told, and my choices."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.words import language_of
from etwinning.notices.api import change_paces
from etwinning.notices.api import mark_seen
from etwinning.notices.api import notices_of
from etwinning.notices.api import paces_of
from etwinning.notices.api import unseen
from etwinning.records.api import from_token
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

NO_PACES = _("error_no_paces", default="Send an object: topic -> now, daily, weekly or off")


class Below:
    """What stands behind ``@notices`` in the address."""

    part = ""

    def publishTraverse(self, request, name):
        """Take one more step, no second one."""
        if self.part:
            raise NotFound(name)
        self.part = name
        return self


@implementer(IPublishTraverse)
class Told(Below, Question):
    """GET /@notices?before=<token>&size=20, GET /@notices/settings."""

    def act(self, data: dict):
        """Return notices, newest first, or the choices."""
        if self.part == "settings":
            return {"paces": paces_of(actor())}
        if self.part:
            raise NotFound(self.part)
        _start, size = page_asked(data)
        before = from_token(str(data.get("before", "")))
        lines = notices_of(actor(), size, before, language_of(self.request))
        return {"unseen": unseen(actor()), "items": [self._shown(line) for line in lines]}

    def _shown(self, line):
        return {
            "token": line.token,
            "kind": line.kind,
            "subject": line.subject,
            "text": line.paragraphs,
            "url": f"{self.context.absolute_url()}{line.path}" if line.path else None,
            "thing": line.thing or None,
            "when": line.when.isoformat(timespec="seconds"),
            "new": line.is_new,
        }


@implementer(IPublishTraverse)
class Seen(Below, Verb):
    """POST /@notices/seen {"until": <token>}: without ``until``, all."""

    def act(self, data: dict):
        """Note what was seen."""
        if self.part != "seen":
            raise NotFound(self.part)
        until = data.get("until") or ""
        key = from_token(until) if isinstance(until, str) else None
        if until and key is None:
            raise BadInput({"until": _("error_no_token", default="This is no notice's token")})
        mark_seen(actor(), key or 0)
        return {"unseen": unseen(actor())}


@implementer(IPublishTraverse)
class Choose(Below, Verb):
    """PATCH /@notices/settings {"paces": {"projects": "daily"}}."""

    def act(self, data: dict):
        """Choose how mails come."""
        if self.part != "settings":
            raise NotFound(self.part)
        paces = data.get("paces")
        if not isinstance(paces, dict):
            raise BadInput({"paces": NO_PACES})
        change_paces(actor(), paces)
        return {"paces": paces_of(actor())}
