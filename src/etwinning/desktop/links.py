"""Links of the two desktops in the page shell."""

from etwinning.base.interfaces import INavigation
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.desktop.permissions import VIEW_DESKTOP
from etwinning.support.api import duties_of
from plone import api
from zope.interface import implementer

DESKTOP = _("environment_desktop", default="Desktop")


@implementer(INavigation)
class Desktop:
    """The desktop's own entry; rooms add theirs."""

    def entries(self, context, request) -> list[dict]:
        """Return the desktop, for those who have one."""
        if not allowed(api.portal.get(), VIEW_DESKTOP):
            return []
        url = f"{api.portal.get().absolute_url()}/@@desktop"
        return [{"id": "desktop", "title": DESKTOP, "url": url, "order": 0}]


@implementer(INavigation)
class Switch:
    """Public site, desktop, offices: where a person can go from everywhere."""

    def entries(self, context, request) -> list[dict]:
        """Return the environments that are open to the reader."""
        site, offices = api.portal.get(), offices_of_reader()
        desktop = allowed(site, VIEW_DESKTOP)
        if not (desktop or offices):
            return []
        url, public = site.absolute_url(), _("environment_public", default="Public site")
        links = [{"id": "public", "title": public, "url": url, "order": 0}]
        if desktop:
            links.append(
                {"id": "desktop", "title": DESKTOP, "url": f"{url}/@@desktop", "order": 10}
            )
        return links + [_office(code, url) for code in offices]


@implementer(INavigation)
class Office:
    """Everything that is due, for each office the reader works in."""

    def entries(self, context, request) -> list[dict]:
        """Return the queues."""
        url = api.portal.get().absolute_url()
        title = _("heading_queue", default="Everything due")
        return [
            {**_office(code, url), "id": "queue", "title": title, "order": 0}
            for code in offices_of_reader()[:1]
        ]


def offices_of_reader() -> list[str]:
    """Return the codes of the offices in which the reader has a duty."""
    return sorted({code for code, _region, _duty in duties_of(actor())})


def _office(code, url):
    title = _("link_office", default="Office ${code}", mapping={"code": code})
    return {"id": "office", "title": title, "url": f"{url}/offices/{code}/@@queue", "order": 30}
