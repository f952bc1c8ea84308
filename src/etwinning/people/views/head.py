"""``@@head``: where the head teacher's one-time link leads; no account, no log-in (RG5)."""

from etwinning.base.errors import WrongState
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.people.api import answer_as_head
from etwinning.people.api import shown_to_head
from etwinning.people.shapes import IHeadAnswer
from etwinning.people.views.words import Words
from functools import cached_property
from Products.Five.browser import BrowserView


class HeadPage(FormPage, Words):
    """Shows what was told; a second click answers."""

    shape = IHeadAnswer
    environment = "public"
    audience = _(
        "audience_head", default="Only you see this page; the national office reads the answer"
    )

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "same-origin")
        return super().__call__()

    @property
    def key(self) -> str:
        """The secret of the link."""
        return str(self.request.form.get("key", ""))

    @cached_property
    def asked(self):
        """What is asked, None if the link is over."""
        try:
            return shown_to_head(self.key)
        except WrongState:
            self.request.response.setStatus(410)
            return None

    def act(self) -> str:
        """Take the answer."""
        form = self.request.form
        answer_as_head(self.key, form.get("answer", ""), form.get("note", ""))
        return f"{self.home}/@@head-thanks"


class HeadThanks(BrowserView, Words):
    """The answer has arrived."""

    environment = "public"
