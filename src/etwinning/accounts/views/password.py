"""A forgotten password, a new one by a link from a mail, another one."""

from etwinning.accounts.api import ask_new_password
from etwinning.accounts.api import change_password
from etwinning.accounts.api import may_use
from etwinning.accounts.api import use_link
from etwinning.accounts.views.shapes import IChangePassword
from etwinning.accounts.views.shapes import IForgotten
from etwinning.accounts.views.shapes import INewPassword
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from plone import api
from Products.Five.browser import BrowserView


class PasswordPage(FormPage):
    """A page about passwords; what is typed goes nowhere else."""

    environment = "public"
    audience = _("audience_login", default="Nobody else sees what you type here")

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "no-referrer")
        return super().__call__()

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()


class Forgotten(PasswordPage):
    """``/forgotten-password``: the same answer for everybody."""

    shape = IForgotten

    def act(self) -> str:
        """Have a link sent, if there is somebody to send it to."""
        ask_new_password(self.values()["login"])
        return f"{self.home}/forgotten-password?asked=1"

    @property
    def asked(self) -> bool:
        """Was the form sent?"""
        return bool(self.request.form.get("asked"))


class NewPassword(PasswordPage):
    """``/new-password?link=…``: shows a form; only sending it uses the link."""

    shape = INewPassword

    @property
    def link(self) -> str:
        """The one-time secret from the mail."""
        return str(self.request.form.get("link") or "")

    @property
    def works(self) -> bool:
        """Does the link still work?"""
        return may_use(self.link)

    def act(self) -> str:
        """Set the password; the person logs in with it."""
        use_link(self.link, self.values()["password"])
        return f"{self.home}/login?changed=1"


class ChangePassword(PasswordPage):
    """``/change-password``: for who is logged in and knows the old one."""

    shape = IChangePassword
    environment = "desktop"

    def act(self) -> str:
        """Change it; all other sessions end."""
        values = self.values()
        change_password(values["old"], values["password"])
        return f"{self.home}/change-password?changed=1"

    @property
    def changed(self) -> bool:
        """Was it changed?"""
        return bool(self.request.form.get("changed"))


class Moved(BrowserView):
    """Plone's names of these pages lead to ours."""

    TO = {
        "failsafe_login": "login",
        "failsafe_login_form": "login",
        "login-help": "forgotten-password",
        "mail_password": "forgotten-password",
        "mail_password_form": "forgotten-password",
        "passwordreset": "forgotten-password",
    }

    def __call__(self):
        home = api.portal.get().absolute_url()
        return self.request.response.redirect(f"{home}/{self.TO[self.__name__]}")

    def publishTraverse(self, request, name):
        """Old links have a secret behind the name; it opens nothing any more."""
        return self
