"""Macros that pages of several rooms show."""

from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class Parts(BrowserView):
    """``@@workspace-parts``: chips, ticks, lists. It shows nothing by itself."""

    index = ViewPageTemplateFile("parts.pt")

    @property
    def macros(self):
        """The macros by name."""
        return self.index.macros
