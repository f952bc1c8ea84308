"""Where a person goes on to after the log-in: never to another site."""

from etwinning.base.address import path_of
from plone import api
from plone.base.interfaces import IRedirectAfterLogin
from urllib.parse import urljoin
from zope.component import queryMultiAdapter

# pages to which it makes no sense to come back
DOORS = {
    "login", "login_form", "logout", "logged-out", "require_login", "pupil-door", "new-password",
    "forgotten-password", "insufficient-privileges",
}  # fmt: skip


def safe_target(came_from: str) -> str:
    """Return the address on this site that a text names, ``""`` if it names none.

    Only the path is taken over, behind the site's own address: whatever a stranger writes into
    ``came_from``, the reader stays here. Source: security.md section 3, test 5.
    """
    if not came_from or not came_from.isprintable() or came_from.startswith("//"):
        return ""
    home = api.portal.get().absolute_url()
    try:
        path = "" if "\\" in came_from else path_of(urljoin(home, came_from))
    except ValueError:  # an address that is none, such as http://[
        return ""
    last = path.partition("?")[0].rstrip("/").rpartition("/")[2].lstrip("@")
    return "" if last in DOORS or not path else f"{home}{path}"


def after_log_in(context, request, came_from: str) -> str:
    """Return where to go on to; an upper room may answer ``IRedirectAfterLogin``."""
    target = safe_target(came_from)
    adapter = queryMultiAdapter((context, request), IRedirectAfterLogin)
    if not target and adapter is not None:
        target = safe_target(adapter(None, False) or "")
    return target or api.portal.get().absolute_url()
