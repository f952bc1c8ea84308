"""Where the shell leads to people."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.people.api import teacher_of
from plone import api
from Products.Five.browser import BrowserView
from zope.interface import implementer


@implementer(INavigation)
class PersonLinks:
    """The person's menu: profile and contacts."""

    def entries(self, context, request) -> list:
        """Return the links of a teacher; staff and pupils have none."""
        if teacher_of(actor()) is None:
            return []
        home = api.portal.get().absolute_url()
        return [
            {
                "id": "profile",
                "title": _("link_my_profile", default="My profile"),
                "url": f"{home}/@@my-profile",
                "order": 10,
            },
            {
                "id": "contacts",
                "title": _("link_contacts", default="Contacts"),
                "url": f"{home}/@@contacts",
                "order": 20,
            },
        ]


@implementer(INavigation)
class DesktopLinks:
    """The desktop's navigation: contacts, profile."""

    def entries(self, context, request) -> list:
        """Return the links of a teacher."""
        if teacher_of(actor()) is None:
            return []
        home = api.portal.get().absolute_url()
        return [
            {
                "id": "contacts",
                "title": _("link_contacts", default="Contacts"),
                "url": f"{home}/@@contacts",
                "order": 35,
            },
            {
                "id": "profile",
                "title": _("link_my_profile", default="My profile"),
                "url": f"{home}/@@my-profile",
                "order": 80,
            },
        ]


@implementer(INavigation)
class VisitorLinks:
    """The header: a visitor may register."""

    def entries(self, context, request) -> list:
        """Return the one link, none for people who are logged in."""
        if actor():
            return []
        return [
            {
                "id": "register",
                "title": _("link_register_short", default="Register"),
                "url": f"{api.portal.get().absolute_url()}/@@register",
                "order": 10,
            }
        ]


class MyProfile(BrowserView):
    """``@@my-profile``: leads to the own profile, or to where the registration stands."""

    def __call__(self):
        teacher = teacher_of(actor())
        home = api.portal.get().absolute_url()
        where = teacher.absolute_url() if teacher is not None else home
        return self.request.response.redirect(where)
