"""What projects show on the pages of other rooms, and where the shell leads to them."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.projects.lists import projects_of_school
from etwinning.projects.permissions import SEE_OWN_PROJECTS
from etwinning.projects.statuses import status_of
from etwinning.projects.views.shown import country
from etwinning.schools.interfaces import ISchoolBox
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(ISchoolBox)
class ProjectsOfSchool:
    """The projects of a school that the reader may view (PS3)."""

    title = _("box_school_projects", default="Projects")
    kind = "table"
    order = 10
    columns = (
        _("column_project", default="Project"),
        _("column_partner_countries", default="Countries"),
        _("column_state", default="State"),
        _("column_since", default="Since"),
    )

    def __init__(self, school, request):
        self.school = school
        self.request = request

    def rows(self) -> list:
        """Return dicts with title, url, cells (countries, state, since)."""
        language = language_of(self.request)
        return [self._row(row, language) for row in projects_of_school(self.school.getId())]

    def _row(self, row, language):
        names = [country(code, language) for code in row.countries]
        approved = row.moments.get("approve")
        state = translate(status_of(row.state).word, context=self.request)
        since = day(approved, language) if approved else ""
        return {
            "title": row.title,
            "url": row.url,
            "cells": [listed(names, language), state, since],
        }


@implementer(INavigation)
class PublicLink:
    """The entry Projects in the navigation of the public site."""

    def entries(self, context, request) -> list:
        """Return the one link."""
        return [
            {
                "id": "projects",
                "title": _("link_projects", default="Projects"),
                "url": f"{api.portal.get().absolute_url()}/projects",
                "order": 20,
            }
        ]


@implementer(INavigation)
class DesktopLink:
    """The entry My projects in the navigation of a teacher's desktop."""

    def entries(self, context, request) -> list:
        """Return the one link, for those who can have projects."""
        portal = api.portal.get()
        if not allowed(portal, SEE_OWN_PROJECTS):
            return []
        return [
            {
                "id": "my-projects",
                "title": _("link_my_projects", default="My projects"),
                "url": f"{portal.absolute_url()}/@@my-projects",
                "order": 20,
            }
        ]
