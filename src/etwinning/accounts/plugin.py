"""The plug-in that tells Plone about our accounts; nothing here grows with their number."""

from AccessControl import getSecurityManager
from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from etwinning.accounts.doors import counted
from etwinning.accounts.doors import KINDS_AT
from etwinning.accounts.doors import PROGRAMS
from etwinning.accounts.doors import PUPILS
from etwinning.accounts.events import AccountRetired
from etwinning.accounts.interfaces import KINDS
from etwinning.accounts.operators import knows
from etwinning.accounts.operators import look
from etwinning.accounts.passwords import hashed
from etwinning.accounts.passwords import matches
from etwinning.accounts.permissions import FIND_ACCOUNTS
from etwinning.accounts.rules import fold
from etwinning.accounts.rules import tidy_login
from etwinning.accounts.store import Ledger
from etwinning.base.security import allowed
from itertools import islice
from Products.PlonePAS.interfaces.plugins import IUserManagement
from Products.PluggableAuthService.interfaces.authservice import IPluggableAuthService
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import IPropertiesPlugin
from Products.PluggableAuthService.interfaces.plugins import IRolesPlugin
from Products.PluggableAuthService.interfaces.plugins import IUserEnumerationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from Products.PluggableAuthService.UserPropertySheet import UserPropertySheet
from zope.event import notify
from zope.interface import implementer

MOST = 50  # people in one answer to an operator's search
SHEET = [("fullname", "string"), ("email", "string"), ("language", "string")]


@implementer(
    IAuthenticationPlugin,
    IPropertiesPlugin,
    IRolesPlugin,
    IUserEnumerationPlugin,
    IUserManagement,
)
class Accounts(BasePlugin):
    """Our accounts for PAS: found by id or login name, with roles and a guarded name."""

    meta_type = "eTwinning accounts"
    security = ClassSecurityInfo()  # what is not private can be called by its address
    security.declarePrivate("ledger")

    def __init__(self, id, title=""):
        self._setId(id)
        self.title = title
        self.ledger = Ledger()

    # IAuthenticationPlugin

    @security.private
    def authenticateCredentials(self, credentials):
        """Return (id, login) for a right password that a program sends with a request (Basic).

        Sessions and tokens have plug-ins of their own. Pupils have a door of their own.

        :raises TooMany: the budgets of log-in name or address are used up.
        """
        login, password = credentials.get("login"), credentials.get("password")
        if not login or not isinstance(login, str) or not isinstance(password, str):
            return None
        return self.try_password(login, password, PROGRAMS)

    @security.private
    def try_password(self, login: str, password: str, door: str) -> tuple | None:
        """Return (id, login) of the person or the site's operator with this password.

        :param door: which kinds of account may come in here (doors.py).
        :raises TooMany: as above; the password was not looked at.
        """
        entry = self.ledger.named(tidy_login(login))
        pas = self._getPAS()
        if entry is not None or door == PUPILS:
            return counted(login, password, door, lambda: _look(entry, password, door))
        if _root_knows(pas, login):
            return None  # Zope's root looks at its operators itself
        return counted(login, password, door, lambda: look(pas, login, password))

    # IUserEnumerationPlugin

    @security.private
    def enumerateUsers(
        self, id=None, login=None, exact_match=False, sort_by=None, max_results=None, **words
    ):
        """Return people by exact id or login name; by the beginning of a name for operators.

        Plone asks "exact" on each request; all other searches are its pages for people, which
        only who may find accounts gets answers from, at most 50.
        """
        if exact_match:
            entry = self.ledger.get(id) if id else self.ledger.named(tidy_login(login or ""))
            return self._told([entry] if entry else [])
        if not allowed(self, FIND_ACCOUNTS):
            return ()
        most = min(int(max_results or MOST), MOST)
        return self._told(islice(self._search(id, login, words), most))

    def _search(self, id, login, words):
        wanted = [words.get(name) for name in ("fullname", "name", "email")]
        for text in [id, login, *wanted]:
            if isinstance(text, str) and self.ledger.get(text):
                yield self.ledger.get(text)
        prefix = next((text for text in [login, *wanted, id] if isinstance(text, str)), "")
        yield from self.ledger.starting(fold(prefix).strip(), KINDS)

    def _told(self, entries):
        return tuple(
            {"id": entry.user_id, "login": entry.login, "pluginid": self.getId()}
            for entry in entries
        )

    # IUserManagement: Plone's pages for operators, which ask for the permission themselves

    @security.private
    def doChangeUser(self, user_id, password, **words):
        """Give a person a password; all sessions end.

        :raises RuntimeError: the person is not ours (what Plone expects).
        """
        entry = self.ledger.get(user_id)
        if entry is None:
            raise RuntimeError(user_id)
        entry.password = hashed(password)
        entry.epoch += 1

    @security.private
    def doDeleteUser(self, user_id):
        """Retire an account; its id never comes back.

        :raises KeyError: the person is not ours (what Plone expects).
        """
        entry = self.ledger.get(user_id)
        if entry is None:
            raise KeyError(user_id)
        self.ledger.retire(entry)
        notify(AccountRetired(user_id))

    @security.private
    def doAddUser(self, login, password):
        """Accounts are made by ``accounts.api``, never here."""
        return False

    # IPropertiesPlugin

    @security.private
    def getPropertiesForUser(self, user, request=None):
        """Return name, address and language to the person and to who looks after accounts.

        PAS passes the request when the person logs in with it; then it is the person who asks.
        """
        entry = self.ledger.get(user.getId())
        if entry is None:
            return None
        open_ = request is not None or self._may_read(entry.user_id)
        return UserPropertySheet(
            self.getId(),
            schema=SHEET,
            fullname=entry.fullname if open_ else "",
            email=entry.email if open_ else "",
            language=entry.language if open_ else "",
        )

    def _may_read(self, user_id):
        return getSecurityManager().getUser().getId() == user_id or allowed(self, FIND_ACCOUNTS)

    # IRolesPlugin

    @security.private
    def getRolesForPrincipal(self, principal, request=None):
        """Return the site roles of an account, none while it is not active."""
        entry = self.ledger.get(principal.getId())
        return entry.roles if entry is not None and entry.active else ()


def _look(entry, password, door):
    right = matches(password, entry.password if entry is not None else "")
    if right and entry.active and entry.kind in KINDS_AT[door]:
        return entry.user_id, entry.login
    return None


def _root_knows(pas, login):
    root = pas.getPhysicalRoot().acl_users
    return IPluggableAuthService.providedBy(root) and knows(root, login)


InitializeClass(Accounts)
