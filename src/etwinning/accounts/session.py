"""Sessions end when the person's epoch changes: log-out, new password, closed account.

The ticket of plone.session carries the epoch and the moment of the log-in. It is renewed while a
person works (every ten minutes), rests after two hours and ends after twelve.
"""

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from BTrees.OIBTree import OIBTree
from etwinning.accounts.cookies import set_cookie
from etwinning.limits.api import seen
from plone.session.plugins.session import SessionPlugin
from plone.session.tktauth import splitTicket
from zope.globalrequest import getRequest

import binascii
import time

RENEW = 10 * 60  # seconds
REST = 2 * 3600
LONGEST = 12 * 3600


class Session(SessionPlugin):
    """plone.session's plug-in with an epoch; also keeps the epochs of operators."""

    security = ClassSecurityInfo()  # what is not private can be called by its address
    security.declarePrivate("epochs")
    timeout = REST
    epochs = None  # user id of an operator -> epoch

    def __init__(self, id, title=None, path="/"):
        super().__init__(id, title, path)
        self.epochs = OIBTree()

    @security.private
    def epoch_of(self, user_id: str) -> int | None:
        """Return the present epoch of a person, None while nobody logs in with this account."""
        entry = self._entry(user_id)
        if entry is not None:
            return entry.epoch if entry.active else None
        return self.epochs.get(user_id, 0)

    @security.private
    def end(self, user_id: str) -> None:
        """End all sessions of an operator (of others: ``accounts.api.end_sessions``)."""
        self.epochs[user_id] = self.epochs.get(user_id, 0) + 1

    @security.private
    def start(self, user_id: str, response) -> None:
        """Start a session: the caller has checked the password."""
        self._setupSession(user_id, response)

    def _entry(self, user_id):
        accounts = self._getPAS()._getOb("accounts", None)
        return accounts.ledger.get(user_id) if accounts is not None else None

    def _setupSession(self, userid, response, tokens=(), user_data=""):
        since = user_data or str(int(time.time()))
        data = f"{self.epoch_of(userid)}.{since}"
        super()._setupSession(userid, response, tokens=(), user_data=data)

    def _setCookie(self, cookie, response):
        value = binascii.b2a_base64(cookie).rstrip()
        set_cookie(self.REQUEST, self.cookie_name, value.decode(), path=self.path)

    def _validateTicket(self, ticket, now=None):
        """Return the ticket's parts if it is signed, young and of the present epoch."""
        now = time.time() if now is None else now
        found = super()._validateTicket(ticket, now)
        if found is None:
            return None
        _digest, user_id, _tokens, data, _moment = found
        epoch, _dot, since = data.partition(".")
        young = since.isdigit() and now - int(since) < LONGEST
        return found if young and epoch == str(self.epoch_of(user_id)) else None

    @security.private
    def authenticateCredentials(self, credentials):
        """Return (id, login) of whose session it is, and renew it while the person works."""
        person = super().authenticateCredentials(credentials)
        if person is not None:
            self._renew(credentials["cookie"])
        return person

    def _renew(self, ticket):
        _digest, user_id, _tokens, data, moment = splitTicket(ticket)
        request = getRequest()
        if request is not None and time.time() - moment > RENEW:
            self._setupSession(user_id, request.response, user_data=data.partition(".")[2])
            seen(user_id)

    @security.private
    def resetCredentials(self, request, response):
        """Take the cookie away; other machines' sessions end with the epoch."""
        response.expireCookie(self.cookie_name, path=self.path)


InitializeClass(Session)
