"""Browsers in which a person has logged in before.

A signed cookie names up to five log-in names (class computers are shared). It opens nothing: it
only gives this browser a budget of wrong tries of its own, so that strangers who guess cannot
keep a person out. Idea: OWASP "device cookies".
"""

from etwinning.accounts.cookies import set_cookie
from plone.keyring.interfaces import IKeyManager
from secrets import token_hex
from zope.component import queryUtility

import hashlib
import hmac

COOKIE = "etw_known"
DAYS = 180
MOST = 5  # people in one browser


def known_browser(request, login: str) -> str:
    """Return what identifies this browser for a person, ``""`` if the person is new in it.

    :param login: tidied.
    """
    for mark in _marks(request):
        nonce, _dot, signature = mark.partition(".")
        if any(_is_equal(signature, _sign(secret, login, nonce)) for secret in _secrets()):
            return f"{login} {nonce}"
    return ""


def remember_browser(request, login: str) -> None:
    """Leave the cookie after a right log-in; one that is there already stays."""
    secrets = _secrets()
    if not secrets or known_browser(request, login):
        return
    nonce = token_hex(8)
    marks = [f"{nonce}.{_sign(secrets[0], login, nonce)}", *_marks(request)]
    set_cookie(request, COOKIE, "~".join(marks[:MOST]), days=DAYS)


def _marks(request):
    text = request.cookies.get(COOKIE, "") if request is not None else ""
    return text.split("~")[:MOST] if len(text) < 1000 else []


def _sign(secret, login, nonce):
    message = f"{COOKIE}\0{login}\0{nonce}".encode()
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()[:40]


def _is_equal(one, two):
    return hmac.compare_digest(one.encode(), two.encode())


def _secrets():
    """The site's secrets, newest first; none outside a site."""
    keys = queryUtility(IKeyManager)
    return [secret for secret in keys["_system"] if secret] if keys is not None else []
