"""The doors of teachers and staff, and of pupils."""

from etwinning.accounts.api import log_in
from etwinning.accounts.doors import PEOPLE
from etwinning.accounts.doors import PUPILS
from etwinning.accounts.views.shapes import ILogIn
from etwinning.accounts.views.shapes import IPupilLogIn
from etwinning.accounts.views.targets import after_log_in
from etwinning.accounts.views.targets import safe_target
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from zope.interface import alsoProvides


class Door(FormPage):
    """A page with a log-in form, which goes on to where the person wanted to go."""

    door = PEOPLE
    name = "login"  # of the page, where the form is sent to

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        return super().__call__()

    def act(self) -> str:
        """Log in and go on."""
        typed = self.values()
        # a session starts in a cookie; that a better hash is written is no wish of a stranger
        alsoProvides(self.request, IDisableCSRFProtection)
        log_in(typed["login"], typed["password"], self.door)
        return after_log_in(self.context, self.request, self.came_from)

    @property
    def came_from(self) -> str:
        """Where the person wanted to go, if it is on this site."""
        return safe_target(str(self.request.form.get("came_from") or ""))

    @property
    def address(self) -> str:
        """Where the form is sent to."""
        return f"{api.portal.get().absolute_url()}/{self.name}"

    @property
    def home(self) -> str:
        """Address of the site."""
        return api.portal.get().absolute_url()


class TeachersDoor(Door):
    """``/login``: teachers, staff and operators."""

    shape = ILogIn
    environment = "public"
    audience = _("audience_login", default="Nobody else sees what you type here")


class PupilsDoor(Door):
    """``/pupil-door``: pupils, with few words."""

    shape = IPupilLogIn
    door = PUPILS
    name = "pupil-door"
    environment = "pupil"
    for_pupils = "everywhere"  # pupils.fence
    audience = _("audience_login", default="Nobody else sees what you type here")
