"""Who wrote a page is told to operators only; readers get the page (security.md L3, L4)."""

from etwinning.base.security import allowed
from plone import api
from Products.PlonePAS.browser.member import PASMemberView

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
