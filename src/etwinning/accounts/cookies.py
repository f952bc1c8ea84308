"""Our cookies: HttpOnly, SameSite=Lax, and Secure where the site is served by https."""

from email.utils import formatdate
from etwinning.base.address import configured
from time import time


def is_https(request) -> bool:
    """Tell whether people reach the site by https."""
    return request.get("SERVER_URL", "").startswith("https:") or configured().startswith("https:")


def set_cookie(request, name: str, value: str, days: int = 0, path: str = "/") -> None:
    """Set a cookie of ours; without days it goes with the browser."""
    options = {"path": path, "http_only": True, "same_site": "Lax", "secure": is_https(request)}
    if days:
        options["expires"] = formatdate(time() + days * 24 * 3600, usegmt=True)
    request.response.setCookie(name, value, **options)
