"""The first level of the site: one query per change of the catalog, then each reader's share."""

from AccessControl import getSecurityManager
from DateTime import DateTime
from plone.base.interfaces import INavigationSchema
from plone.base.navigationroot import get_navigation_root
from plone.registry.interfaces import IRegistry
from Products.CMFCore.utils import getToolByName
from zope.component import getUtility


def sections(context, request) -> list[dict]:
    """Return what stands on the first level and this reader may view.

    :return: dicts of id, title, url, current (whether ``context`` stands in it).
    """
    catalog = getToolByName(context, "portal_catalog")
    root = get_navigation_root(context)
    reader = set(catalog._listAllowedRolesAndUsers(getSecurityManager().getUser()))
    here = "/".join(context.getPhysicalPath()) + "/"
    now = DateTime().timeTime()
    return [
        {
            "id": item["id"],
            "title": item["title"],
            "url": request.physicalPathToURL(item["path"]) + item["suffix"],
            "current": here.startswith(item["path"] + "/"),
        }
        for item in _items(catalog, root, request.get("LANGUAGE") or "")
        if reader & item["readers"] and item["from"] <= now < item["until"]
    ]


def _items(catalog, root, language):
    """Kept on the connection's own copy of the catalog: never another database's, never newer."""
    kept = getattr(catalog, "_v_shell_sections", None)
    counter = catalog.getCounter()
    if kept is None or kept["counter"] != counter:
        kept = catalog._v_shell_sections = {"counter": counter}
    if (root, language) not in kept:
        kept[root, language] = _query(catalog, root, language)
    return kept[root, language]


def _query(catalog, root, language):
    registry = getUtility(IRegistry)
    settings = registry.forInterface(INavigationSchema, prefix="plone", check=False)
    with_view = registry.get("plone.types_use_view_action_in_listings") or ()
    query = {
        "path": {"query": root, "depth": 1},
        "portal_type": list(settings.displayed_types),
        "is_default_page": False,
        "exclude_from_nav": False,
        "sort_on": settings.sort_tabs_on,
    }
    if language:
        query["Language"] = [language, ""]
    if not settings.nonfolderish_tabs:
        query["is_folderish"] = True
    # Unrestricted on purpose: sections() lets each reader see only what the index allows.
    brains = catalog.unrestrictedSearchResults(**query)
    return [_item(catalog, brain, with_view) for brain in brains]


def _item(catalog, brain, with_view):
    readers = catalog.getIndexDataForRID(brain.getRID())["allowedRolesAndUsers"]
    return {
        "id": brain.getId,
        "title": brain.Title,
        "path": brain.getPath(),
        "suffix": "/view" if brain.portal_type in with_view else "",
        "readers": frozenset(readers),
        "from": brain.effective.timeTime(),
        "until": brain.expires.timeTime(),
    }
