"""Security headers: a strict policy for readers, two wider ones for who looks after the site."""

from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.site.refusals.asked import thing_asked
from plone.rest.interfaces import IAPIRequest
from zope.component.hooks import getSite

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TOLD = ("text/html", "application/json")  # types of pages and services
# the only places of which a page may show something in a frame: product.md TS6
VIDEO_HOSTS = (
    "https://geo.dailymotion.com",
    "https://player.vimeo.com",
    "https://www.youtube-nocookie.com",
)
READERS = {
    "default-src": "'self'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # Plone's editor and progress bars write style=""
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "frame-src": " ".join(VIDEO_HOSTS),
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
# folder contents, the editor's dialogs and modals build their templates with eval
STAFF = READERS | {
    "script-src": "'self' 'unsafe-eval'",
    "img-src": "'self' data: blob:",
    "frame-src": "'self' " + READERS["frame-src"],
}
# Zope's management screens are frames with handlers in attributes
OPERATORS = STAFF | {
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval'",
    "frame-src": "'self'",
}


def protect(event) -> None:
    """Write the headers: a page was found, or the answer is a refusal."""
    response = event.request.response
    for name, value in ALWAYS.items():
        response.setHeader(name, value)
    if IETwinningLayer.providedBy(event.request):
        response.setHeader("Content-Security-Policy", written(_policy(event.request)))


def keep_private(event) -> None:
    """A page or a service is ready: what a person read logged in stays on no shared computer."""
    response = event.request.response
    is_told = (response.getHeader("Content-Type") or "").startswith(TOLD)
    if is_told and actor() and not response.getHeader("Cache-Control"):
        response.setHeader("Cache-Control", "private, no-store")


def written(policy: dict) -> str:
    """Return a policy as the header says it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def _policy(request):
    if not actor() or IAPIRequest.providedBy(request):
        return READERS
    page = request.get("URL", "").rpartition("/")[2]
    if page.startswith("manage") and allowed(getSite(), "View management screens"):
        return OPERATORS
    thing = thing_asked(request)
    return STAFF if allowed(getSite() if thing is None else thing, "Show Toolbar") else READERS
