"""The toolbar of staff."""

from plone.app.layout.viewlets.toolbar import ToolbarViewletManager
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class Toolbar(ToolbarViewletManager):
    """Plone's toolbar, with real buttons for what is a button."""

    custom_template = ViewPageTemplateFile("toolbar.pt")
