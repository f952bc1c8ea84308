"""Only pages, services and drawings have addresses, and only of what the person may view.

Zope publishes every method and every template that has a docstring and no permission of its own
(``manage_FTPget`` writes all fields of a thing), and asks for no View on the thing a page stands
on. Here it is asked, once for all pages, those of tomorrow, too (security.md L13, section 3).
"""

from Acquisition import aq_base
from etwinning.base.interfaces import IETwinningLayer
from etwinning.base.security import allowed
from etwinning.site.refusals.asked import may_view
from etwinning.site.refusals.asked import thing_asked
from plone.resource.file import FilesystemFile
from plone.rest.interfaces import IService
from Products.CMFCore.interfaces import IContentish
from Products.CMFCore.interfaces import ISiteRoot
from zExceptions import NotFound
from zope.browserresource.interfaces import IResource
from zope.component.hooks import getSite
from zope.publisher.interfaces.browser import IBrowserView

PAGES = (IBrowserView, IResource, IService, IContentish, ISiteRoot)
# parts of other pages, and pages for developers: called alone they fail or tell nothing
PARTS = {
    "batch_macros",
    "display_query_results",
    "download-version",
    "five_template",
    "footer",
    "getText",
    "mail_password_response",
    "mail_password_template",
    "main_template",
    "plone.outputfilters_captioned_image",
    "ploneform-macros",
    "registered_notify_template",
    "site-logo",
    "test-rendering-cheatsheet",
    "test_rendering",
    "text-transform",
    "theming-controlpanel-help",
    "update_version_before_edit",
    "update_version_on_edit",
    "version-view",
    "version_file_view",
    "version_image_view",
    "version_metadata_view",
}


def close_the_rest(event) -> None:
    """Something was found: raise NotFound unless it is a page of what may be viewed."""
    request = event.request
    if not IETwinningLayer.providedBy(request) or is_for_readers(request):
        return
    if not allowed(getSite(), "Manage portal"):
        raise NotFound


def is_for_readers(request) -> bool:
    """Tell whether what was found is a page, of a thing that its reader may view."""
    thing, published = thing_asked(request), request.get("PUBLISHED")
    if thing is not None and not may_view(thing):
        return False
    return is_page(published) and name_of(published) not in PARTS


def is_page(published) -> bool:
    """Tell whether it is made to be called by its address.

    :param published: what Zope is about to call.
    """
    page = getattr(published, "__self__", published)
    if page is not published and (IContentish.providedBy(page) or ISiteRoot.providedBy(page)):
        return False  # a method of content
    return isinstance(aq_base(page), FilesystemFile) or any(
        kind.providedBy(page) for kind in PAGES
    )


def name_of(published) -> str:
    """Return the name by which a page is registered, ``""`` if it has none."""
    page = getattr(published, "__self__", published)
    return getattr(aq_base(page), "__name__", None) or ""
