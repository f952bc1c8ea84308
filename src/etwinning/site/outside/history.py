"""What Plone's own pages said before; our things keep their versions themselves."""

from pathlib import Path
from Products.CMFCore.utils import getToolByName
from Products.CMFEditions.browser import diff
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import NotFound


class History(diff.DiffView):
    """``@@history``: the same 404 as any where Plone keeps no versions."""

    index = ViewPageTemplateFile("templates/diff.pt", _prefix=str(Path(diff.__file__).parent))

    def __call__(self):
        if not getToolByName(self.context, "portal_repository").getHistoryMetadata(self.context):
            raise NotFound
        return super().__call__()
