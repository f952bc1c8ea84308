"""What pages of messages share."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.words import language_of
from etwinning.messaging.api import Stopped
from functools import cached_property
from plone import api


class MessagePage(FormPage):
    """A page on the desktop; a copy that is stopped is kept as tried."""

    environment = "desktop"
    section = "messages"
    audience = _("message_sees", default="Only you and the person you write to read this")

    @cached_property
    def language(self) -> str:
        """The reader's."""
        return language_of(self.request)

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()

    def refused(self, refusal) -> None:
        """See FormPage; of what is stopped the try stays, so nothing is undone."""
        if not isinstance(refusal, Stopped):
            super().refused(refusal)
            return
        self.errors, self.reasons = {}, [refusal.reason]
        self.request.response.setStatus(refusal.status)

    def warned(self, *names) -> list:
        """Return the fields of these names in this order, ``anyway`` only after a warning."""
        shown = [name for name in names if name != "anyway" or self.is_warned]
        return [self.fields[name] for name in shown]

    @property
    def is_warned(self) -> bool:
        """Was the author warned that it is a copy?"""
        return "anyway" in self.errors or bool(self.request.form.get("anyway"))
