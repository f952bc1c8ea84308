"""Words that pages of announcements share: names of codes, who the author is."""

from datetime import datetime
from datetime import UTC
from etwinning.announcements.api import partners
from etwinning.announcements.permissions import POST_ANNOUNCEMENT
from etwinning.announcements.permissions import WRITE_ANNOUNCEMENT
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import language_name
from etwinning.base.vocabularies import title
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.base.words import month
from functools import cached_property
from plone import api
from zope.i18n import translate

STATES = {
    "draft": ("", _("state_announcement_draft", default="Draft: only you read it")),
    "open": ("done", _("state_announcement_open", default="Open")),
    "found": ("done", _("state_announcement_found", default="Partners found")),
    "expired": ("wait", _("state_announcement_expired", default="Expired: only you read it")),
    "withdrawn": ("stop", _("state_announcement_withdrawn", default="Taken back")),
    "hidden": ("stop", _("state_announcement_hidden", default="Hidden by a moderator")),
}
LISTS = {
    "band": "age_bands_forum",
    "country": "countries",
    "language": "languages",
    "subject": "subjects",
    "theme": "themes",
}


class Words:
    """Gives a view the reader's language and the names of codes in it."""

    environment = "desktop"
    section = "announcements"

    @cached_property
    def language(self) -> str:
        """The reader's."""
        return language_of(self.request)

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()

    def told(self, text) -> str:
        """Translate a message."""
        return translate(text, context=self.request) if text else ""

    def name(self, kind: str, code: str) -> str:
        """Return the name of a code; ``kind`` is a key of LISTS."""
        try:
            return title(LISTS[kind], code, self.language)
        except KeyError:
            return code

    def names(self, kind: str, codes) -> str:
        """Return the names of codes in one line."""
        return listed([self.name(kind, code) for code in codes], self.language)

    def country(self, code: str) -> str:
        """Return a country's name, ``""`` without one."""
        return country_name(code, self.language) if code else ""

    def tongues(self, codes) -> str:
        """Return languages in one line."""
        return listed([language_name(code, self.language) for code in codes], self.language)

    def day(self, seconds: int) -> str:
        """Return a day, of unix seconds."""
        return day(datetime.fromtimestamp(seconds, UTC), self.language)

    def month(self, when) -> str:
        """Return a month, such as "March 2027"."""
        return month(when, self.language) if when else ""

    def status(self, announcement) -> dict:
        """Return the state of an announcement: ``word`` and ``tone``."""
        tone, word = STATES[state_of(announcement)]
        return {"word": self.told(word), "tone": f"etw-status etw-status--{tone}"}

    @property
    def may_write(self) -> bool:
        """Tell whether the reader writes announcements."""
        return allowed(partners(), WRITE_ANNOUNCEMENT)

    @property
    def may_post(self) -> bool:
        """Tell whether the reader posts what is written."""
        return allowed(partners(), POST_ANNOUNCEMENT)
