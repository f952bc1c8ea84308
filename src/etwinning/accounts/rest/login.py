"""``@login``, ``@login-renew``, ``@logout``, ``@password``."""

from AccessControl import getSecurityManager
from Acquisition import aq_parent
from etwinning.accounts.api import change_password
from etwinning.accounts.api import log_out
from etwinning.accounts.api import token
from etwinning.accounts.doors import PEOPLE
from etwinning.accounts.doors import PUPILS
from etwinning.accounts.errors import WrongLogin
from etwinning.accounts.rules import LONGEST_EMAIL
from etwinning.accounts.rules import LONGEST_PASSWORD
from etwinning.accounts.views.shapes import IChangePassword
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read


class Login(Verb):
    """POST /@login {"login", "password", "door"}: a token; ``"door": "pupils"`` for pupils."""

    def act(self, data: dict):
        """Return the token."""
        door = data.get("door", PEOPLE)
        if door not in (PEOPLE, PUPILS):
            raise BadInput({"door": _("error_door", default="The door is people or pupils")})
        login = _text(data, "login", LONGEST_EMAIL)
        return {"token": token(login, _text(data, "password", LONGEST_PASSWORD), door)}


class Renew(Verb):
    """POST /@login-renew: another token before this one ends."""

    for_pupils = "everywhere"

    def act(self, data: dict):
        """Return the token."""
        if not actor():
            raise WrongLogin(PEOPLE)
        users = aq_parent(getSecurityManager().getUser())
        return {"token": users["jwt_auth"].create_token(actor())}


class Logout(Verb):
    """POST /@logout: all sessions and tokens of the person end."""

    for_pupils = "everywhere"

    def act(self, data: dict):
        """End them; nothing is answered."""
        log_out()


class Password(Verb):
    """POST /@password {"old", "password"}: change the own password."""

    def act(self, data: dict):
        """Change it; tokens and sessions end."""
        values = read(IChangePassword, data)
        change_password(values["old"], values["password"])


def _text(data, name, most):
    text = data.get(name)
    if not isinstance(text, str) or not 0 < len(text) <= most:
        raise BadInput({name: _("error_login_text", default="A text is needed here")})
    return text
