"""The one address of the site: links in mails and on papers never come from the Host header."""

from etwinning.base.interfaces import ISiteAddress
from plone import api
from plone.registry.interfaces import IRegistry
from urllib.parse import urlsplit
from zope.component import getUtility
from zope.component import queryUtility

import os
import re

LOCAL = ("localhost", "127.0.0.1", "::1")
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s?#]*\Z")
SCRIPT = ("nohost", "foo", "")  # what Zope calls itself outside a request


class NoAddress(LookupError):
    """The site is reached from outside, and nobody has set its address."""


def site_url() -> str:
    """Return the configured address of the site, without a slash at the end.

    Without one (demo, tests), the address of a site on this very machine.

    :raises NoAddress: the record ``etwinning.base.address`` is empty on a public host.
    """
    return configured() or _local_address()


def url_of(thing, path: str = "") -> str:
    """Return the public address of a thing, for links that leave the site.

    :param path: what follows behind the thing, such as ``"@@sign"``.
    """
    site = api.portal.get().getPhysicalPath()
    inside = thing.getPhysicalPath()[len(site) :]
    return "/".join([site_url(), *inside, *([path] if path else [])])


def path_of(url: str) -> str:
    """Return the path below the site of an address, ``""`` for an address elsewhere.

    :param url: absolute, or a path that begins with a slash.
    """
    if url.startswith("/") and not url.startswith(("//", "/\\")):
        return url
    for root in (configured(), api.portal.get().absolute_url()):
        if root and (url == root or url.startswith(f"{root}/")):
            return url[len(root) :] or "/"
    return ""


def configured() -> str:
    """Return what the registry says, ``""`` if it says nothing or no web address."""
    registry = queryUtility(IRegistry)
    address = (registry and registry.get("etwinning.base.address")) or ""
    return address.rstrip("/") if WEB_ADDRESS.match(address) else ""


def _local_address():
    portal = api.portal.get()
    url = portal.absolute_url()
    host = urlsplit(url).hostname or ""
    if host in LOCAL:
        return url
    if host in SCRIPT:
        return f"http://localhost:{os.environ.get('PORT', '8080')}/{portal.getId()}"
    raise NoAddress("Set the registry record etwinning.base.address to the site's address")


class TakeAddress:
    """A new site takes its address from the environment variable ``ETWINNING_ADDRESS``."""

    order = 1

    def __call__(self) -> None:
        """Set the record if it is empty and the variable is not."""
        if not configured() and os.environ.get("ETWINNING_ADDRESS"):
            settings = getUtility(IRegistry).forInterface(ISiteAddress, prefix="etwinning.base")
            settings.address = os.environ["ETWINNING_ADDRESS"].rstrip("/")
