"""The plug-in that tells Plone about our accounts; nothing here grows with their number."""

from AccessControl import getSecurityManager
from AccessControl.class_init import InitializeClass
from etwinning.accounts.interfaces import KINDS
from etwinning.accounts.permissions import FIND_ACCOUNTS
from etwinning.accounts.rules import fold
from etwinning.accounts.rules import tidy_login
from etwinning.accounts.store import Ledger
from etwinning.base.security import allowed
from itertools import islice
from Products.PluggableAuthService.interfaces.plugins import IPropertiesPlugin
from Products.PluggableAuthService.interfaces.plugins import IRolesPlugin
from Products.PluggableAuthService.interfaces.plugins import IUserEnumerationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from Products.PluggableAuthService.UserPropertySheet import UserPropertySheet
from zope.interface import implementer

MOST = 50  # people in one answer to an operator's search
SHEET = [("fullname", "string"), ("email", "string"), ("language", "string")]


@implementer(IUserEnumerationPlugin, IPropertiesPlugin, IRolesPlugin)
class Accounts(BasePlugin):
    """Our accounts for PAS: found by id or login name, with roles and a guarded name."""

    meta_type = "eTwinning accounts"

    def __init__(self, id, title=""):
        self._setId(id)
        self.title = title
        self.ledger = Ledger()

    # IUserEnumerationPlugin

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

    # IPropertiesPlugin

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

    def getRolesForPrincipal(self, principal, request=None):
        """Return the site roles of an account, none while it is not active."""
        entry = self.ledger.get(principal.getId())
        return entry.roles if entry is not None and entry.active else ()


InitializeClass(Accounts)
