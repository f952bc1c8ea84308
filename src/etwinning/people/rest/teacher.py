"""A teacher as JSON: each reader gets what is theirs to read, field by field (PV1)."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import allowed
from etwinning.base.words import language_of
from etwinning.people.api import offices_of
from etwinning.people.api import what_next
from etwinning.people.interfaces import ITeacher
from etwinning.people.permissions import VIEW_OWN
from etwinning.people.permissions import VIEW_REGISTRATION
from etwinning.people.profiling import profile_of
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.interfaces import ISerializeToJsonSummary
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(ITeacher, IETwinningLayer)
class TeacherToJson:
    """What verified teachers read; the registration only for the person and the office.

    Creators, owners, history and relations are not told (security.md L1, L2, L4).
    """

    def __init__(self, teacher, request):
        self.teacher = teacher
        self.request = request

    def __call__(self, version=None, include_items=True) -> dict:
        one = self.teacher
        url = one.absolute_url()
        told = {
            "@id": url,
            "@type": one.portal_type,
            "UID": one.user_id,
            "title": one.title,
            "country": one.country,
            "schools": [{"school": tie.school, "role": tie.role} for tie in one.ties],
            "photo": f"{url}/@@photo" if one.photo is not None else None,
            "ideas": [self._idea(idea) for idea in one.ideas if self._is_seen(idea)],
            **{name: _plain(value) for name, value in profile_of(one).items()},
        }
        if self._is_own or allowed(one, VIEW_REGISTRATION):
            told["registration"] = self._registration()
        return told

    @property
    def _is_own(self):
        return allowed(self.teacher, VIEW_OWN)

    def _is_seen(self, idea):
        return self._is_own or idea.is_open(date.today())

    def _idea(self, idea):
        return {name: _plain(value) for name, value in vars(idea).items()}

    def _registration(self) -> dict:
        one = self.teacher
        known = account(one.user_id)
        return {
            "state": state_of(one),
            "offices": offices_of(one),
            "next": self._say(what_next(one, language_of(self.request))),
            "due": _moment(one.due()),
            "email": known.email if known is not None else "",
            "reason": one.reason,
            "questions": [
                {"question": e.question, "answer": e.answer, "asked": _moment(e.asked)}
                for e in one.exchanges
            ],
            "schools": [self._tie(tie) for tie in one.ties],
            "running_projects_until": _moment(one.school_change_until),
        }

    def _tie(self, tie) -> dict:
        asked = self.teacher.heads.get(tie.school)
        told = {"school": tie.school, "verified": _plain(tie.verified)}
        if allowed(self.teacher, VIEW_REGISTRATION) and asked is not None:
            told["head"] = {"answer": asked.answer, "note": asked.note, "known": asked.own}
        return told

    def _say(self, text):
        return translate(text, context=self.request)


@implementer(ISerializeToJsonSummary)
@adapter(ITeacher, IETwinningLayer)
class TeacherToSummary:
    """A teacher in a list: the name and where to read more."""

    def __init__(self, teacher, request):
        self.teacher = teacher

    def __call__(self) -> dict:
        one = self.teacher
        return {
            "@id": one.absolute_url(),
            "@type": one.portal_type,
            "UID": one.user_id,
            "title": one.title,
            "country": one.country,
        }


def _plain(value):
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC).isoformat() if seconds else None
