"""An announcement as JSON."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.announcements.interfaces import IAnnouncement
from etwinning.announcements.interfaces import INewAnnouncement
from etwinning.announcements.permissions import END_ANNOUNCEMENT
from etwinning.base.history import state_of
from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.shapes import fields_of
from etwinning.people.api import teacher_of
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.interfaces import ISerializeToJsonSummary
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IAnnouncement, IETwinningLayer)
class AnnouncementToJson:
    """What readers are told; who is interested only to the author."""

    def __init__(self, announcement, request):
        self.announcement = announcement
        self.request = request

    def __call__(self, version=None, include_items=True) -> dict:
        one = self.announcement
        told = {
            "@id": one.absolute_url(),
            "@type": one.portal_type,
            "UID": one.getId(),
            "state": state_of(one),
            "author": one.author if self._is_author_seen else "",
            "country": one.country,
            "expires": _moment(one.expires),
            **{name: _plain(getattr(one, name)) for name in fields_of(INewAnnouncement)},
        }
        if one.author == actor() and allowed(one, END_ANNOUNCEMENT):
            told |= {"interested": list(one.interested), "project": one.project}
        return told

    @property
    def _is_author_seen(self):
        """Newcomers read announcements, not who teachers are."""
        teacher = teacher_of(self.announcement.author)
        return teacher is not None and allowed(teacher, "View")


@implementer(ISerializeToJsonSummary)
@adapter(IAnnouncement, IETwinningLayer)
class AnnouncementToSummary:
    """An announcement in a list."""

    def __init__(self, announcement, request):
        self.announcement = announcement

    def __call__(self) -> dict:
        one = self.announcement
        return {
            "@id": one.absolute_url(),
            "@type": one.portal_type,
            "UID": one.getId(),
            "title": one.title,
            "state": state_of(one),
            "expires": _moment(one.expires),
        }


def _plain(value):
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC).isoformat() if seconds else None
