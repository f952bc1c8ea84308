"""Who wrote a page is told to operators only; readers get the page (security.md L3, L4)."""

from etwinning.base.security import allowed
from plone import api
from plone.app.contentlisting.catalog import CatalogContentListingObject
from plone.app.contentlisting.interfaces import IContentListingObject
from Products.PlonePAS.browser.member import PASMemberView
from zope.interface import implementer

NOBODY = {
    "username": "",
    "description": "",
    "language": "",
    "home_page": "",
    "name_or_id": "",
    "location": "",
    "fullname": "",
}


class Author(PASMemberView):
    """``pas_member``: what Plone's listings ask for the author's name."""

    def info(self, userid=None) -> dict:
        """Return what Plone knows about a user, and to readers nothing."""
        if allowed(api.portal.get(), "Manage portal"):
            return super().info(userid)
        return dict(NOBODY)


@implementer(IContentListingObject)
class Line(CatalogContentListingObject):
    """A line of Plone's listings: the templates leave the author out where there is none."""

    def Creator(self) -> str:
        """Return the author's id, and to readers nothing."""
        return super().Creator() if allowed(api.portal.get(), "Manage portal") else ""

    def listCreators(self) -> tuple:
        """Return the authors' ids, and to readers none."""
        return super().listCreators() if self.Creator() else ()
