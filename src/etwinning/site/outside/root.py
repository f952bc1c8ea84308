"""The root of the server: a door to our site, not a page about Plone."""

from pathlib import Path
from plone.distribution.browser.admin import Overview
from Products.CMFPlone.interfaces import IPloneSiteRoot
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

import plone.distribution.browser as plones


class Root(Overview):
    """Visitors go on to the first site; operators, and a server without sites, get Plone's page."""

    index = ViewPageTemplateFile("templates/plone-overview.pt", str(Path(plones.__file__).parent))

    def __call__(self):
        sites = [site for site in self.context.objectValues() if IPloneSiteRoot.providedBy(site)]
        if not sites or self.request.get("AUTHENTICATED_USER").has_role("Manager"):
            return self.index()
        return self.request.response.redirect(sites[0].absolute_url())
