"""The match on a teacher's profile."""

from etwinning.base.security import actor
from etwinning.base.words import language_of
from etwinning.partnering.api import reasons_between
from etwinning.partnering.api import why_not
from etwinning.partnering.telling import told
from etwinning.people.api import is_verified
from etwinning.people.interfaces import IProfileBox
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.interface import implementer


@implementer(IProfileBox)
class Match(BrowserView):
    """Why this teacher fits the reader: for verified teachers, about others."""

    order = 10
    template = ViewPageTemplateFile("why.pt")

    def render(self) -> str:
        """Return the list of reasons, ``""`` where there is nothing to compare."""
        me, other = actor(), self.context.user_id
        if me == other or why_not() or not is_verified(other):
            return ""
        self.match = told(reasons_between(me, other), language_of(self.request))
        return self.template() if self.match["all"] else ""
