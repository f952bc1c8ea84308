"""Plone's main template, in our house."""

from Products.CMFPlone.browser.main_template import MainTemplate as PloneMainTemplate
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class MainTemplate(PloneMainTemplate):
    """Our page; what a script loads (ajax_load) keeps Plone's ajax template."""

    main_template = ViewPageTemplateFile("main_template.pt")

    def __init__(self, context, request):
        super().__init__(context, request)
        # We have no columns, and the body's classes would still ask for every portlet.
        request.set("disable_plone.leftcolumn", 1)
        request.set("disable_plone.rightcolumn", 1)
