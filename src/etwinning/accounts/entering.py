"""Coming in and going out: log-in, log-out, another password."""

from AccessControl import getSecurityManager
from Acquisition import aq_parent
from etwinning.accounts.doors import PEOPLE
from etwinning.accounts.doors import PUPILS
from etwinning.accounts.errors import WrongLogin
from etwinning.accounts.known import remember_browser
from etwinning.accounts.operators import give_operator_password
from etwinning.accounts.operators import knows
from etwinning.accounts.passwords import hashed
from etwinning.accounts.passwords import is_old
from etwinning.accounts.permissions import CHANGE_OWN_PASSWORD
from etwinning.accounts.plugin import Accounts
from etwinning.accounts.right import checked
from etwinning.accounts.right import give_password
from etwinning.accounts.right import ledger
from etwinning.accounts.rules import check_password as right_password
from etwinning.accounts.rules import tidy_login
from etwinning.accounts.setup import ACCOUNTS
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.limits.api import seen
from plone import api
from Products.PluggableAuthService.interfaces.authservice import IPluggableAuthService
from zope.globalrequest import getRequest


def log_in(login: str, password: str, door: str = PEOPLE) -> str:
    """Log a person in and return the user id; the answer takes the session's cookie along.

    :param door: ``people`` (teachers, staff, operators) or ``pupils``.
    :raises WrongLogin: wrong log-in, wrong password, wrong door, closed account: one sentence.
    :raises TooMany: 10 wrong tries in 15 minutes for a log-in, 100 for an address.

    Source: security.md section 2.
    """
    users, found = _who(login, password, door)
    if found is None:
        raise WrongLogin(door)
    request = getRequest()
    users["session"].start(found[0], request.response)
    remember_browser(request, tidy_login(login))
    _renew_hash(found[0], password)
    seen(found[0])
    return found[0]


def token(login: str, password: str, door: str = PEOPLE) -> str:
    """Return a token for a program of a person; limits and refusals as for ``log_in``."""
    users, found = _who(login, password, door)
    if found is None:
        raise WrongLogin(door)
    seen(found[0])
    return users["jwt_auth"].create_token(found[0])


def check_password(user_id: str, password: str) -> bool:
    """Tell whether a person's password is right, as before a change of address.

    :raises TooMany: too many wrong ones.
    """
    entry = ledger().get(user_id)
    if entry is None:
        return False
    door = PUPILS if entry.kind == "pupil" else PEOPLE
    return _accounts().try_password(entry.login, password, door) is not None


def log_out() -> None:
    """End all sessions of the current user, on this machine and on others."""
    user = getSecurityManager().getUser()
    user_id, users = actor(), aq_parent(user)
    entry = ledger().get(user_id)
    if entry is not None:
        entry.epoch += 1
        note("accounts:session:end", user_id)
    elif user_id and IPluggableAuthService.providedBy(users):
        users["session"].end(user_id)
    request = getRequest()
    for folder in _folders():
        folder["session"].resetCredentials(request, request.response)


def change_password(old: str, new: str) -> None:
    """Change the own password; all sessions end but the one that asks.

    :raises NotAllowed: a visitor or a pupil.
    :raises BadInput: the old one is wrong, or the new one is not right.
    :raises TooMany: too many wrong old ones.
    """
    may(api.portal.get(), CHANGE_OWN_PASSWORD)
    user = getSecurityManager().getUser()
    entry = ledger().get(user.getId())
    if entry is not None and entry.kind == "pupil":
        raise NotAllowed(
            _("error_pupil_password", default="Ask your teacher for another password.")
        )
    users, found = _who(user.getUserName(), old, PEOPLE)
    if found is None or found[0] != user.getId():
        raise BadInput({"old": _("error_old_password", default="This is not your password")})
    if entry is not None:
        give_password(entry, new)
    else:
        checked("password", right_password, new, user.getUserName())
        give_operator_password(users, user.getId(), new)
    note("accounts:account:change_password", user.getId())
    request = getRequest()
    if users["session"].cookie_name in request.cookies:
        users["session"].start(user.getId(), request.response)


def _who(login, password, door):
    """Return (user folder, (user id, login) or None)."""
    found = _accounts().try_password(login, password, door)
    site, *root = _folders()
    if found is None and door == PEOPLE and root and knows(root[0], login):
        words = {"login": login, "password": password}
        found = root[0]["counted"].authenticateCredentials(words)
        return root[0], found
    return site, found


def _folders():
    """The user folders that have our plug-ins: the site's, and mostly the root's."""
    site = api.portal.get_tool("acl_users")
    root = site.getPhysicalRoot().acl_users
    return [site, root] if IPluggableAuthService.providedBy(root) else [site]


def _accounts() -> Accounts:
    return api.portal.get_tool("acl_users")[ACCOUNTS]


def _renew_hash(user_id, password):
    entry = ledger().get(user_id)
    if entry is not None and is_old(entry.password):
        entry.password = hashed(password)
