"""The doors: pages, programs, pupils. Each try of a password is counted, whichever door it was.

A try spends one from the budgets of the log-in name and of the address *before* the password is
looked at, and a right password gives them back: so tries at the same moment cannot overspend.
A browser in which a person has logged in before (known.py) has a budget of its own: strangers
who guess use up only the budget of strangers, and the person at home gets in all the same.
Budgets slide: the oldest try is forgotten after 15 minutes, so nobody is locked out for ever.
"""

from collections.abc import Callable
from etwinning.accounts.known import known_browser
from etwinning.accounts.rules import tidy_login
from etwinning.base.messages import _
from etwinning.limits.api import Budget
from etwinning.limits.api import forget
from etwinning.limits.api import give_back
from etwinning.limits.api import spend
from ipaddress import ip_address
from ipaddress import ip_network
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest

import hashlib

QUARTER = 15 * 60  # seconds
TOO_MANY = _(
    "error_too_many_logins",
    default="Too many tries. Wait 15 minutes, or ask for a new password.",
)
WRONG = Budget("accounts:log-in", 10, QUARTER, TOO_MANY)
WRONG_AT_HOME = Budget("accounts:log-in-known", 10, QUARTER, TOO_MANY)
WRONG_FROM = Budget("accounts:log-in-address", 100, QUARTER, TOO_MANY)

PEOPLE, PUPILS, PROGRAMS = "people", "pupils", "programs"
KINDS_AT = {
    PEOPLE: ("teacher", "staff", "guest"),
    PUPILS: ("pupil",),
    PROGRAMS: ("teacher", "staff", "guest"),
}
TRIES = "etwinning.accounts.tries"


def counted(login: str, password: str, door: str, look: Callable) -> tuple | None:
    """Try a password once and count it if it is wrong.

    The same try is looked at once in a request, however often Plone asks.

    :param look: asks whether it is right; returns (user id, login) or None.
    :raises TooMany: the budgets are used up; the password was not looked at.
    """
    tries = _tries()
    mark = hashlib.sha256(f"{tidy_login(login)}\0{password}\0{door}".encode()).digest()
    if mark not in tries:
        tries[mark] = None  # refused: the page that says so asks again who it is for
        tries[mark] = _counted(login, look)
    return tries[mark]


def was_tried(login: str, password: str, door: str) -> bool:
    """Tell whether this very try was looked at and counted in this request."""
    mark = hashlib.sha256(f"{tidy_login(login)}\0{password}\0{door}".encode()).digest()
    return mark in _tries()


def _counted(login, look):
    budgets = _budgets(tidy_login(login))
    for budget, whose in budgets:
        spend(budget, whose)
    found = look()
    if found is not None:
        for budget, whose in budgets:
            (give_back if budget is WRONG_FROM else forget)(budget, whose)
    return found


def _budgets(login):
    browser = known_browser(getRequest(), login)
    if browser:
        return [(WRONG_AT_HOME, browser)]
    # the address first: who has used it up does not spend other people's budgets
    return [(WRONG_FROM, address()), (WRONG, login)]


def address() -> str:
    """Return where the request comes from; of IPv6 the network of one connection (/64)."""
    request = getRequest()
    text = (request.getClientAddr() if request is not None else "") or "here"
    try:
        found = ip_address(text)
    except ValueError:
        return text
    return str(ip_network(f"{text}/64", strict=False)) if found.version == 6 else text


def forgive(login: str) -> None:
    """Give a log-in name its tries back, as after a new password by mail."""
    forget(WRONG, tidy_login(login))


def _tries():
    request = getRequest()
    return IAnnotations(request).setdefault(TRIES, {}) if request is not None else {}
