"""Which picture of the materials an address in a text means."""

from etwinning.base.security import allowed
from etwinning.workspaces.shapes import IImage
from plone import api
from plone.app.uuid.utils import uuidToObject
from urllib.parse import unquote
from urllib.parse import urljoin
from urllib.parse import urlsplit

BY_UID = "resolveuid"


def picture_at(thing, source: str):
    """Return the picture that a text of a thing shows, None if it is none of the materials.

    None, too, if the current user does not see it: nobody else answers for it.

    :param source: the address as it stands in the text, by uid or by path, whole or in part.
    """
    site = api.portal.get()
    path = unquote(urlsplit(urljoin(f"{thing.absolute_url()}/", source)).path)
    names = [name for name in path.split("/") if name]
    if BY_UID in names[:-1]:
        return _seen(uuidToObject(names[names.index(BY_UID) + 1], unrestricted=True))
    root = [name for name in urlsplit(site.absolute_url()).path.split("/") if name]
    if names[: len(root)] != root:
        return None
    found = site
    for name in names[len(root) :]:
        if IImage.providedBy(found):
            break
        found = found.get(name) if hasattr(found, "objectIds") else None
        if found is None:
            return None
    return _seen(found)


def _seen(found):
    return found if IImage.providedBy(found) and allowed(found, "View") else None
