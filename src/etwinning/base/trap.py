"""Traps for programs that fill forms of visitors: an unseen field, and a sealed time.

The template shows ``context/@@fields/macros/trap`` and its view has ``seal``. Source: platform.md,
section 3 (honeypot, time trap and limit; no outside service).
"""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from hashlib import sha256
from plone.keyring.interfaces import IKeyManager
from time import time
from zope.component import getUtility

import hmac

QUICKEST = 2  # seconds a person needs at least
SLOWEST = 24 * 3600  # seconds: a form left open overnight still works
FIELD = "homepage"


def new_seal(now: float | None = None) -> str:
    """Return the moment a form is shown, signed with the site's own secret."""
    return _sealed(str(int(time() if now is None else now)))


def is_trapped(form: dict) -> bool:
    """Tell whether the unseen field was filled: answer as if all were well, and do nothing."""
    return bool(form.get(FIELD))


def check_seal(form: dict, now: float | None = None) -> None:
    """Refuse a form that came quicker than a person types, or without the time it was shown.

    :raises BadInput: with a sentence that helps a person who was very quick.
    """
    now = time() if now is None else now
    shown, _dot, _signature = str(form.get("seal", "")).partition(".")
    right = shown.isdigit() and _same(_sealed(shown), str(form["seal"]))
    if not right or not QUICKEST <= now - int(shown) <= SLOWEST:
        raise BadInput(
            reason=_(
                "error_too_quick",
                default="That went very fast, or very slowly. Please look again and send it.",
            )
        )


def _same(one, other):
    return hmac.compare_digest(one.encode(), other.encode())


def _sealed(text):
    secret = getUtility(IKeyManager)["_system"].current
    return f"{text}.{hmac.new(secret.encode(), text.encode(), sha256).hexdigest()}"
