"""Operators live in Plone's own user folders; their passwords are counted, too."""

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from etwinning.accounts.doors import counted
from etwinning.accounts.doors import PROGRAMS
from etwinning.accounts.doors import was_tried
from etwinning.accounts.passwords import matches
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.interface import implementer


@implementer(IAuthenticationPlugin)
class CountedOperators(BasePlugin):
    """Stands before the user folder of Zope's root and counts wrong tries there."""

    meta_type = "eTwinning counted operators"
    security = ClassSecurityInfo()  # what is not private can be called by its address

    def __init__(self, id, title=""):
        self._setId(id)
        self.title = title

    @security.private
    def authenticateCredentials(self, credentials):
        """Return (id, login) of an operator with a right password.

        :raises TooMany: the budgets of log-in name or address are used up.
        """
        login, password = credentials.get("login"), credentials.get("password")
        if not isinstance(login, str) or not isinstance(password, str):
            return None
        if was_tried(login, password, PROGRAMS) and not knows(self._getPAS(), login):
            return None  # the site has counted it
        return counted(login, password, PROGRAMS, lambda: look(self._getPAS(), login, password))


def knows(pas, login: str) -> bool:
    """Tell whether a user folder itself knows a log-in name (with Zope's own plug-ins)."""
    return bool(pas._verifyUser(pas.plugins, login=login))


def look(pas, login: str, password: str) -> tuple | None:
    """Ask Zope's own plug-ins of a user folder; takes as long as for everybody."""
    matches(password, "")
    for source in ("users", "source_users"):
        plugin = pas._getOb(source, None)
        found = plugin and plugin.authenticateCredentials({"login": login, "password": password})
        if found:
            return found
    return None


def give_operator_password(pas, user_id: str, password: str) -> None:
    """Give an operator of a user folder a new password; the sessions end."""
    for source in ("users", "source_users"):
        plugin = pas._getOb(source, None)
        if plugin is not None and plugin.getUserInfo(user_id):
            plugin.updateUserPassword(user_id, password)
            pas["session"].end(user_id)


InitializeClass(CountedOperators)
