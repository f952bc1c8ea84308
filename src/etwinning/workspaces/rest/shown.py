"""A page as the services answer it: nothing that the reader may not see, no name, no user id."""

from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import is_for_guests
from etwinning.workspaces.interfaces import IPage


def page_shown(page) -> dict:
    """Return a page for JSON."""
    return {
        "@id": page.absolute_url(),
        "@type": page.portal_type,
        "UID": page.UID(),
        "title": page.title,
        "text": page.text,
        "language": page.language or "",
        "audience": audience_of(page),
        "guests": is_for_guests(page),
        "version": page.version,
    }


def line_shown(line) -> dict:
    """Return a line of a list for JSON."""
    return {
        "@id": line.url,
        "UID": line.uid,
        "title": line.title,
        "beginning": line.beginning,
        "language": line.language or "",
        "audience": line.audience,
        "modified": line.when.isoformat(),
    }


def item_shown(item) -> dict:
    """Return any thing of a workspace for JSON: where it is and who sees it."""
    if IPage.providedBy(item):
        return page_shown(item)
    return {
        "@id": item.absolute_url(),
        "@type": item.portal_type,
        "UID": item.UID(),
        "title": item.title,
        "audience": audience_of(item),
        "guests": is_for_guests(item),
    }
