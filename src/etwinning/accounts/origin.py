"""Writing with a session's cookie is for our own pages only (security.md section 2).

A browser sends the cookie along with requests that other sites start. So a request that writes
is refused when it comes from another origin; and a REST request with a cookie also has to name
our origin and to bring JSON, which no form of another site can send. Programs send their
password or token in the Authorization header, which no other site can make a browser send.
"""

from etwinning.base.address import configured
from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.messages import _
from plone.rest.interfaces import IAPIRequest
from urllib.parse import urlsplit
from zExceptions import Forbidden
from zope.i18n import translate

READS = ("GET", "HEAD", "OPTIONS")
COOKIE = "__ac"
REFUSED = _(
    "error_foreign_origin",
    default="This request does not come from a page of this site. Nothing was changed.",
)


def refuse_foreign(event) -> None:
    """A request is about to be answered (IPubAfterTraversal): refuse to write for a stranger.

    :raises Forbidden: 403.
    """
    request = event.request
    if not IETwinningLayer.providedBy(request) or request.method in READS or request._auth:
        return
    if not is_own(request):
        raise Forbidden(translate(REFUSED, context=request))


def is_own(request) -> bool:
    """Tell whether a request that writes comes from a page of ours, as far as it has a cookie."""
    origin = request.getHeader("Origin")
    if origin is not None:
        foreign = urlsplit(origin).netloc.lower() not in _hosts(request)
    else:
        foreign = _has_session(request) and IAPIRequest.providedBy(request)
    return not foreign and (_is_json(request) or not _needs_json(request))


def _hosts(request):
    addresses = request.get("SERVER_URL", ""), configured()
    return {urlsplit(address).netloc.lower() for address in addresses if address}


def _has_session(request):
    return COOKIE in request.cookies


def _needs_json(request):
    if not (_has_session(request) and IAPIRequest.providedBy(request)):
        return False
    return bool(request.get("CONTENT_LENGTH") not in (None, "", "0"))


def _is_json(request):
    kind = (request.getHeader("Content-Type") or "").partition(";")[0].strip().lower()
    # files of plone.restapi (tus) have a type that a form cannot send, too
    return kind in ("application/json", "application/offset+octet-stream")
