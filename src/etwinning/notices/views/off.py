"""``@@notices-off?link=…``: from a mail, switch its topic off without logging in."""

from etwinning.notices.api import switch_off
from etwinning.notices.api import topic_of_link
from etwinning.notices.wording import topic_named
from functools import cached_property
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser import BrowserView
from zope.interface import alsoProvides


class Off(BrowserView):
    """Asks by GET; switches off by POST, from the page or from a mail program (RFC 8058)."""

    done = False

    def __call__(self):
        if not self.topic:
            self.request.response.setStatus(400)
        elif self.request.method == "POST":
            # the signed link is the right to do this, and a mail program has no other token
            alsoProvides(self.request, IDisableCSRFProtection)
            switch_off(self.link)
            self.done = True
        return self.index()

    @property
    def link(self) -> str:
        """The signed part of the address."""
        link = self.request.form.get("link", "")
        return link if isinstance(link, str) else ""

    @cached_property
    def topic(self):
        """Title of the topic, None if the link is not ours."""
        name = topic_of_link(self.link)
        return topic_named(name).title if name else None
