"""Pages as lists show them: from the catalog, no page is woken."""

from Acquisition import aq_parent
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.words import day
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.news import News
from etwinning.workspaces.rules import audience_of_roles
from etwinning.workspaces.rules import guests_among
from etwinning.workspaces.shown import chip
from etwinning.workspaces.told import told_at
from plone import api
from zope.component import getUtilitiesFor
from zope.interface import implementer

PAGE = "etwinning.workspaces.page"
MATERIALS = tuple(
    f"etwinning.workspaces.{kind}" for kind in ("folder", "file", "image", "audio", "video")
)

PAGE_TITLE = _("news_page", default="Page")
KIND_TITLES = {
    "folder": _("kind_folder", default="Folder"),
    "file": _("kind_file", default="File"),
    "image": _("kind_image", default="Picture"),
    "audio": _("kind_audio", default="Sound"),
    "video": _("kind_video", default="Film"),
}


@dataclass(frozen=True)
class Line:
    """One page in a list.

    :ivar audience: the one that holds now, told by the enforced roles.
    :ivar guests: whether guests and parents see it, too.
    :ivar depth: 1 directly in the folder, 2 in a page of it.
    :ivar kind: page, folder, file, image, audio or video.
    :ivar size: of the file, in words, ``""`` without one.
    """

    uid: str
    title: str
    beginning: str
    url: str
    audience: str
    guests: bool
    author: str
    when: datetime
    language: str
    depth: int
    kind: str = "page"
    size: str = ""


def pages_of(folder, start: int = 0, size: int = 20, depth: int = -1) -> tuple[list[Line], int]:
    """Return what the current user may see of the pages in a folder, newest change first.

    :param depth: 1 only what stands directly in it; -1 all.
    :return: lines, and how many there are.
    """
    return _lines(folder, PAGE, start, size, depth)


def materials_of(
    folder, start: int = 0, size: int = 60, depth: int = 1, kinds=MATERIALS
) -> tuple[list[Line], int]:
    """Return what the current user may see of the materials in a folder, newest change first.

    Pictures are told by what they show (``beginning``).

    :param kinds: portal types.
    :return: lines, and how many there are.
    """
    return _lines(folder, kinds, start, size, depth)


def _lines(folder, kinds, start, size, depth):
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(folder.getPhysicalPath())
    found = catalog(
        path={"query": path, "depth": depth},
        portal_type=kinds,
        sort_on="modified",
        sort_order="reverse",
        sort_limit=start + size + 1,
    )
    total = found.actual_result_count or len(found)
    lines = [_line(brain, path) for brain in found[start : start + size + 1]]
    own = [line for line in lines if line.depth]
    return own[:size], total - (len(lines) - len(own))


def indexed(brain, name: str):
    """Return what an index of portal_catalog holds of a thing, without waking it; else ``()``."""
    catalog = aq_parent(brain)._catalog  # the brain knows it: asking the site costs more
    return catalog.getIndex(name).getEntryForObject(brain.getRID(), ())


def _line(brain, path) -> Line:
    roles = indexed(brain, "allowedRolesAndUsers")
    return Line(
        uid=brain.UID,
        title=brain.Title,
        beginning=brain.Description,
        url=brain.getURL(),
        audience=audience_of_roles(roles),
        guests=guests_among(roles),
        author=brain.Creator,
        when=brain.modified.asdatetime().astimezone(UTC),
        language=brain.Language or "",
        depth=brain.getPath().count("/") - path.count("/"),
        kind=brain.portal_type.rpartition(".")[2],
        size=_size(brain),
    )


def _size(brain):
    told = brain.getObjSize
    return told if told and not told.startswith("0 ") else ""


@implementer(INews)
class PageNews:
    """Pages that changed last."""

    def news(self, place, size: int) -> list:
        """Return the newest pages that the reader may see."""
        return [
            News(
                title=line.title,
                url=line.url,
                kind=PAGE_TITLE,
                chip=chip(line.audience, guests=line.guests),
                author=line.author,
                told=told_at(line.uid),
                when=line.when,
                beginning=line.beginning,
                language=line.language,
            )
            for line in pages_of(place, size=size)[0]
        ]


@implementer(INews)
class MaterialNews:
    """Materials that changed last."""

    def news(self, place, size: int) -> list:
        """Return the newest materials that the reader may see."""
        return [
            News(
                title=line.title,
                url=line.url,
                kind=KIND_TITLES[line.kind],
                chip=chip(line.audience, guests=line.guests),
                author=line.author,
                told=told_at(line.uid),
                when=line.when,
                beginning=line.beginning,
            )
            for line in materials_of(place, size=size, depth=-1)[0]
        ]


def news_of(place, size: int = 6) -> list:
    """Return what is new in a place for the reader, of all kinds, newest first."""
    found = [news for _name, tells in getUtilitiesFor(INews) for news in tells.news(place, size)]
    return sorted(found, key=lambda news: news.when, reverse=True)[:size]


def box_rows(lines, language: str) -> list[dict]:
    """Return lines as rows of a box on a project's page (IProjectBox): nobody is named."""
    return [
        {
            "title": line.title,
            "url": line.url,
            "text": line.beginning,
            "meta": day(line.when, language),
            "lang": line.language,
            "image": "",
        }
        for line in lines
    ]
