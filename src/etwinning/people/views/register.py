"""Step 1 and the mailed link: ``@@register``, ``@@register-sent``, ``@@confirm``."""

from etwinning.accounts.api import account
from etwinning.accounts.api import log_in
from etwinning.base.errors import WrongState
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.trap import check_seal
from etwinning.base.trap import is_trapped
from etwinning.base.trap import new_seal
from etwinning.people.api import confirm_registration
from etwinning.people.api import name_waiting
from etwinning.people.api import pre_register
from etwinning.people.api import teacher_of
from etwinning.people.settings import setting
from etwinning.people.shapes import IConfirmation
from etwinning.people.shapes import IPreRegistration
from etwinning.people.views.words import Words
from functools import cached_property
from Products.Five.browser import BrowserView

SENT = "@@register-sent"


class RegisterPage(FormPage, Words):
    """Step 1: name, address, password, country."""

    shape = IPreRegistration
    environment = "public"
    section = "register"
    audience = _(
        "audience_register",
        default="You are registering. What you type is seen by you and your national office only",
    )

    def __call__(self):
        teacher = teacher_of(actor())
        if teacher is not None:
            return self.request.response.redirect(f"{teacher.absolute_url()}/@@registration")
        return super().__call__()

    @property
    def seal(self) -> str:
        """When the form is shown."""
        return new_seal()

    @property
    def days(self) -> int:
        """How long the link will be valid."""
        return setting("days_to_confirm")

    def act(self) -> str:
        """Take step 1; programs that fill unseen fields are told the same and nothing happens."""
        sent = f"{self.home}/{SENT}"
        if is_trapped(self.request.form):
            return sent
        typed = self.values()
        check_seal(self.request.form)
        pre_register(typed, self.request.getClientAddr(), self.language)
        return sent


class SentPage(BrowserView, Words):
    """The one answer for everybody: look into your mailbox."""

    environment = "public"
    section = "register"

    @property
    def days(self) -> int:
        """How long the link is valid."""
        return setting("days_to_confirm")


class ConfirmPage(FormPage, Words):
    """Where the mailed link leads: shows a button and asks for the password."""

    shape = IConfirmation
    environment = "public"
    section = "register"
    audience = _("audience_login", default="Nobody else sees what you type here")

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "same-origin")
        return super().__call__()

    @property
    def key(self) -> str:
        """The secret of the link."""
        return str(self.request.form.get("key", ""))

    @cached_property
    def name(self) -> str:
        """The name typed in step 1, ``""`` if the link is over."""
        try:
            return name_waiting(self.key)
        except WrongState:
            self.request.response.setStatus(410)
            return ""

    def act(self) -> str:
        """Make the account, open the door and go on to step 2."""
        password = self.request.form.get("password", "")
        user_id = confirm_registration(self.key, password)
        log_in(account(user_id).login, password)
        return f"{teacher_of(user_id).absolute_url()}/@@registration-school"
