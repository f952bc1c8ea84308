"""Words that pages of teachers share: days, names of codes, who a person is in one line."""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import language_name
from etwinning.base.vocabularies import title
from etwinning.base.words import ages
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.people.questions import office_names
from etwinning.schools.api import school as school_named
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


class Parts(BrowserView):
    """``@@people-parts``: macros that pages of this room share."""

    index = ViewPageTemplateFile("parts.pt")

    @property
    def macros(self):
        """The macros by name: ``context/@@people-parts/macros/steps``."""
        return self.index.macros

    def __getitem__(self, name):
        return self.index.macros[name]


class Words:
    """Gives a view the reader's language and sentences in it."""

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

    def day(self, when: date | int) -> str:
        """Return a day, of a date or of unix seconds."""
        return day(when if isinstance(when, date) else _moment(when), self.language)

    def moment(self, when: int) -> str:
        """Return day and time of unix seconds."""
        return day_and_time(_moment(when), self.language)

    def face(self, name: str) -> str:
        """Return the letters under the arch."""
        return initials(name)

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return country_name(code, self.language)

    def role(self, code: str) -> str:
        """Return what somebody is at a school."""
        return title("staff_roles", code, self.language)

    def subjects(self, codes) -> str:
        """Return subjects in one line."""
        return listed([title("subjects", code, self.language) for code in codes], self.language)

    def languages(self, known) -> list[dict]:
        """Return languages with their levels: dicts with name and level."""
        parts = [text.partition(":") for text in known]
        return [
            {"name": language_name(code, self.language), "level": level}
            for code, _colon, level in parts
        ]

    def ages(self, least: int | None, most: int | None) -> str:
        """Return the ages of pupils, ``""`` if not told."""
        return ages(least, most, self.language) if least and most else ""

    def schools(self, teacher) -> list[dict]:
        """Return a teacher's schools: dicts with tie, uid, title, town, url, state, role."""
        found = ((tie, school_named(tie.school)) for tie in teacher.ties)
        return [
            {
                "tie": tie,
                "uid": tie.school,
                "title": school.title,
                "town": school.town,
                "country": self.country(school.country),
                "url": school.absolute_url(),
                "state": state_of(school),
                "role": self.role(tie.role),
            }
            for tie, school in found
            if school is not None
        ]

    def offices(self, teacher) -> str:
        """Return the names of the offices in charge, such as "NSS Spain"."""
        return office_names(teacher, self.language)


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC)
