"""Where the shell and the profile lead to messages."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.messaging.api import unread
from etwinning.messaging.permissions import OPEN_MAILBOX
from etwinning.messaging.permissions import WRITE_MESSAGE
from etwinning.people.api import works_on
from etwinning.people.interfaces import IProfileBox
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.interface import implementer


@implementer(INavigation)
class DesktopLinks:
    """The desktop's navigation: messages, and in how many conversations there is something new."""

    def entries(self, context, request) -> list:
        """Return the link of who has a mailbox."""
        if not allowed(api.portal.get(), OPEN_MAILBOX):
            return []
        return [
            {
                "id": "messages",
                "title": _("link_messages", default="Messages"),
                "url": f"{api.portal.get().absolute_url()}/@@messages",
                "count": unread(),
                "order": 33,
            }
        ]


@implementer(IProfileBox)
class WriteBox(BrowserView):
    """On another teacher's profile: write a message, block or mute."""

    order = 5
    index = ViewPageTemplateFile("box.pt")

    def render(self) -> str:
        """Return it, ``""`` for who cannot write."""
        other = self.context.user_id
        is_for_reader = other != actor() and works_on(other)
        return self.index() if is_for_reader and allowed(self.context, WRITE_MESSAGE) else ""
