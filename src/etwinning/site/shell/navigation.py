"""Links of the shell, gathered from the rooms (``base.interfaces.INavigation``)."""

from etwinning.base.interfaces import INavigation
from etwinning.base.security import actor
from etwinning.site.shell.sections import sections
from zope.component import getUtilitiesFor
from zope.interface import implementer


@implementer(INavigation)
class Sections:
    """The public site's own first level."""

    def entries(self, context, request) -> list[dict]:
        """Return the published folders and pages of the first level."""
        return sections(context, request)


def entries(where: str, context, request) -> list[dict]:
    """Return all links of one place of the shell, in their order.

    :param where: a name as ``INavigation`` lists them, without a room.
    """
    found = [
        entry
        for name, links in sorted(getUtilitiesFor(INavigation))
        if name.partition(":")[0] == where
        for entry in links.entries(context, request)
    ]
    # what a room says of its folder is better than what the catalog says of it
    said = {entry["id"]: entry for entry in found if "order" not in entry}
    said |= {entry["id"]: entry for entry in found if "order" in entry}
    return sorted(said.values(), key=lambda entry: entry.get("order", 50))


def with_current(links: list[dict], section: str | None, address: str) -> list[dict]:
    """Mark the link at which the reader stands: ``page`` itself or ``true`` for what is below it.

    :param section: id of the link, as the page says it; without it the addresses decide.
    :param address: the page's own.
    """
    address = address.rstrip("/")
    return [{**link, "aria": _aria(link, section, address)} for link in links]


def _aria(link, section, address):
    here = link["url"].rstrip("/") == address
    stands = link["id"] == section if section else here or link.get("current")
    if not stands:
        return None
    return "page" if here else "true"


def home_environment(site, request) -> str:
    """Return the environment in which the person is at home: the first that has links for them.

    Pages without an environment of their own (refusals, the search) stand there.
    """
    at_home = ("pupil", "desktop", "office") if actor() else ()
    return next((name for name in at_home if entries(name, site, request)), "public")
