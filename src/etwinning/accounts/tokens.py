"""Tokens of programs (JWT) carry the person's epoch and end with it, like sessions."""

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from plone.restapi.pas.plugin import JWTAuthenticationPlugin


class Tokens(JWTAuthenticationPlugin):
    """plone.restapi's plug-in with an epoch; it reads the Authorization header only.

    The stock plug-in also takes ``login`` and ``password`` out of any JSON body: a door that
    nobody sees. Ours leaves passwords to ``@login`` and Basic.
    """

    security = ClassSecurityInfo()  # what is not private can be called by its address

    @security.private
    def extractCredentials(self, request):
        """Return the token of a Bearer header."""
        auth = request._auth or ""
        if auth[:7].lower() != "bearer ":
            return None
        return {"token": auth.split()[-1]}

    @security.private
    def authenticateCredentials(self, credentials):
        """Return (id, login) of whose token it is."""
        if credentials.get("extractor") != self.getId():
            return None
        payload = self._decode_token(credentials["token"]) or {}
        user_id = payload.get("sub")
        if not user_id or payload.get("epoch") != self._epoch(user_id):
            return None
        pas = self._getPAS()
        person = pas._verifyUser(pas.plugins, user_id=user_id)
        return (person["id"], person["login"]) if person else None

    @security.private
    def create_token(self, userid, timeout=None, data=None):
        """Return a token for a person; it names the id and the epoch, nothing else."""
        return super().create_token(userid, timeout, {"epoch": self._epoch(userid)})

    def _epoch(self, user_id):
        return self._getPAS()["session"].epoch_of(user_id)


InitializeClass(Tokens)
