"""What pages of a place have in common: its look, who sees the page, names of its people."""

from Acquisition import aq_base
from datetime import UTC
from etwinning.base.told import Told
from etwinning.base.told import told_name
from etwinning.base.told import told_of
from etwinning.base.words import ago
from etwinning.base.words import day
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.guests import is_for_guests
from etwinning.workspaces.shown import chip
from etwinning.workspaces.shown import environment
from etwinning.workspaces.shown import heads
from etwinning.workspaces.shown import is_member
from etwinning.workspaces.shown import name_of
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.shown import sentence
from etwinning.workspaces.where import workspace_for
from functools import cached_property
from zope.i18n import translate


class Inside:
    """Mixed into the pages of a workspace and of what belongs to it.

    :cvar for_pupils: pupils may open it in their own places (the fence of pupils asks).
    """

    for_pupils = False

    @cached_property
    def place(self):
        """The workspace."""
        return workspace_for(self.context)

    @cached_property
    def is_member(self) -> bool:
        """Does the reader belong to the place?"""
        return self.place is not None and is_member(self.place)

    @property
    def environment(self) -> str:
        """Look of the page."""
        return environment(self.place) if self.place is not None else "public"

    @property
    def audience(self):
        """Who sees this page."""
        return sentence(self.place) if self.is_member else None

    @property
    def may_show_as(self) -> bool:
        """May the reader see this thing as others see it? An upper room brings the page."""
        return self.context.restrictedTraverse("@@show-as", None) is not None

    @property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def heads(self):
        """How many people belong to the place."""
        return heads(self.place)

    def say(self, text) -> str:
        """Translate a message for the reader."""
        return translate(text, context=self.request) if text else ""

    def name_of(self, user_id: str, told: Told | None = None) -> str:
        """Return a name for readers who belong to the place; nobody else learns who wrote.

        :param told: who wrote it as another site told it: then that name.
        """
        if told is not None and self.is_member:
            return told_name(told, self.language)
        return name_of(user_id) if self.is_member else ""

    def line(self, news) -> dict:
        """Return a line of news as the list shows it."""
        name = self.name_of(news.author, news.told)
        parts = (self.say(news.kind), name, ago(news.when, self.language))
        return {
            "title": news.title,
            "url": news.url,
            "beginning": news.beginning,
            "language": news.language or None,
            "chip": news.chip,
            "initials": initials(name) or self.say(news.kind)[:1],
            "meta": " · ".join(part for part in parts if part),
        }


class ItemPage(Inside):
    """Mixed into the pages of one thing that has an audience: who sees it, who made it."""

    @property
    def section(self) -> str:
        """Where the thing stands in the navigation."""
        return aq_base(self.context).section

    @cached_property
    def seen_by(self) -> str:
        """The audience that holds."""
        return audience_of(self.context)

    @property
    def audience(self):
        """Who sees this page, for the environment bar."""
        guests = is_for_guests(self.context)
        return sentence(self.place, self.seen_by, guests) if self.is_member else None

    @property
    def chip(self):
        """Who can see this, in few words."""
        place = self.place if self.is_member else None
        return chip(self.seen_by, place, is_for_guests(self.context))

    @property
    def readers(self) -> list:
        """Who sees it and who does not."""
        return readers_of(self.seen_by, is_for_guests(self.context))

    @property
    def author(self) -> str:
        """Who made it, for members."""
        return self.name_of(author_of(self.context), told_of(self.context))

    @property
    def byline(self) -> str:
        """Author (for members) and day of the last change."""
        when = self.context.modified().asdatetime().astimezone(UTC)
        parts = (self.author, day(when, self.language))
        return " · ".join(part for part in parts if part)
