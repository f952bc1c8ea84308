"""The public page of an office: what it does and how to reach it; no names of people."""

from etwinning.base.security import allowed
from etwinning.base.vocabularies import country_of
from etwinning.base.vocabularies import language_name
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.support.permissions import EDIT_OFFICE
from etwinning.support.permissions import VIEW_STAFF
from etwinning.support.rules import CENTRAL
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView


class OfficeView(BrowserView):
    """Shows an office to everybody."""

    section = "offices"

    @cached_property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @property
    def languages(self) -> str:
        """Languages it answers in, in one line."""
        names = (language_name(code, self.language) for code in self.context.languages or ())
        return listed(names, self.language)

    @property
    def regions(self) -> str:
        """Its regions in one line."""
        return listed(self.context.regions or (), self.language)

    @property
    def schools_url(self) -> str:
        """Address of the list of the country's schools; ``""`` for the central office."""
        country = country_of(self.context.getId())
        return f"{api.portal.get().absolute_url()}/schools?country={country}" if country else ""

    @property
    def may_edit(self) -> bool:
        """May this reader write the page anew?"""
        return allowed(self.context, EDIT_OFFICE)

    @property
    def may_see_staff(self) -> bool:
        """May this reader see who has which duty?"""
        return allowed(self.context, VIEW_STAFF)

    @property
    def may_keep_providers(self) -> bool:
        """May this reader keep the list of servers for meetings? An upper room brings the page."""
        if self.context.getId() == CENTRAL:
            return False
        return self.context.restrictedTraverse("@@meeting-providers", None) is not None
