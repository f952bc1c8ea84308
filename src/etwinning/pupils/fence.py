"""What keeps pupils inside their own places: one check for every page, service and file.

After Zope has found what is asked for and who asks, a pupil goes on only if the page says that it
is for pupils (``for_pupils``) and the thing belongs to one of the pupil's own places. All else is
closed, whatever its own permissions say: a page that a room adds tomorrow, too. Who opens a link
in a browser is brought back to the own start page; programs and forms get 404.

A page says ``for_pupils = True`` (in the own places) or ``"everywhere"`` (log out, the own list).
Source: workflows.md section 1 ("nothing but own TwinSpaces"), product.md PV2.
"""

from Acquisition import aq_base
from etwinning.base.security import actor
from etwinning.places.api import places_of
from etwinning.pupils.where import classroom_around
from etwinning.pupils.where import is_pupil
from plone.resource.file import FilesystemFile
from zExceptions import NotFound
from zExceptions import Redirect
from zope.browserresource.interfaces import IResource
from zope.component.hooks import getSite

START = "@@my-spaces"
EVERYWHERE = "everywhere"


def keep_inside(event) -> None:
    """Let a pupil's request go on (IPubAfterTraversal), send it back, or answer 404."""
    site = getSite()
    if site is None or not actor() or not is_pupil():
        return
    request = event.request
    published = request.get("PUBLISHED")
    if is_drawing(published) or is_open(published, actor()):
        return
    if _is_browser(request):
        raise Redirect(f"{site.absolute_url()}/{START}")
    raise NotFound(request.get("ACTUAL_URL", ""))


def is_open(published, user_id: str) -> bool:
    """Tell whether a page or a service is for a pupil.

    :param published: what Zope is about to call.
    """
    page = getattr(published, "__self__", published)
    says = getattr(aq_base(page), "for_pupils", False)
    if says == EVERYWHERE:
        return True
    context = getattr(page, "context", None)
    if says is not True or context is None:
        return False
    return classroom_around(context) in places_of(user_id)


def is_drawing(published) -> bool:
    """Tell whether it is a file that makes up every page: styles, scripts, icons."""
    thing = getattr(published, "__self__", published)
    return IResource.providedBy(thing) or isinstance(aq_base(thing), FilesystemFile)


def _is_browser(request) -> bool:
    """Somebody followed a link or typed an address."""
    reads = request.get("REQUEST_METHOD") in ("GET", "HEAD")
    return reads and "text/html" in (request.getHeader("Accept") or "")
