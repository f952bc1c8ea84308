"""What goes out with the export of a place: its pages and materials, and what is said about things.

Each room yields its own things as ``Exported`` (interface ``IExported``), as the current user sees
them. Source: product.md TS20.
"""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.told import Told
from etwinning.base.told import told_of
from etwinning.comments.api import comments_of
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.interfaces import IExported
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.listing import MATERIALS
from etwinning.workspaces.listing import PAGE
from etwinning.workspaces.order import order_of
from etwinning.workspaces.rules import AUDIENCES
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.interface import implementer

HTML = "html"
PLAIN = "plain"
AT_ONCE = 100  # comments read at once
FACTS = ("licence", "alt", "url")


@dataclass(frozen=True, kw_only=True)
class Exported:
    """One thing of a place, as it goes out.

    :ivar kind: page, folder, file, image, audio, video, forum, thread, post, board, note, …
    :ivar uid: names it within the export; only its number goes out.
    :ivar parent: uid of what it stands in, ``""`` for the place itself.
    :ivar title: text or a translatable message; ``""`` for what has none.
    :ivar written: how ``text`` is written, "html" or "plain".
    :ivar audience: for whom it is, ``""`` for what its parent is for.
    :ivar readers: the same in words, translatable, for audiences that items do not have.
    :ivar told: who wrote it as another site told it, None for what was made here.
    :ivar author: user id, ``""`` for nobody; only a number and what may be told of it go out.
    :ivar facts: JSON values: licence, alt, address of a film, times of an event, whether it is
        shown to visitors (``guests``), …
    :ivar says: function of a language: lines that stand beside the text, such as when it is.
    :ivar file: a NamedBlobFile, None without one.
    :ivar part: it is read on the page of its parent and comes right behind it.
    """

    kind: str
    uid: str
    created: datetime
    modified: datetime
    parent: str = ""
    title: Any = ""
    text: str = ""
    written: str = HTML
    audience: str = ""
    readers: Any = ""
    author: str = ""
    told: Told | None = None
    language: str = ""
    facts: dict = field(default_factory=dict)
    says: Callable[[str], list[str]] | None = None
    file: Any = None
    part: bool = False


@implementer(IExported)
class ItemsOut:
    """Pages in their order, each with what stands in it; then materials by title."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        within: dict[str, list] = {}
        catalog = api.portal.get_tool("portal_catalog")
        path = "/".join(place.getPhysicalPath())
        for brain in catalog(path=path, portal_type=(PAGE, *MATERIALS)):
            within.setdefault(brain.getPath().rpartition("/")[0], []).append(brain)
        yield from _below(place, path, within)


def _below(folder, path, within):
    """Yield the things of a folder and all in them; what is hidden keeps what is in it back."""
    order = {uid: number for number, uid in enumerate(order_of(folder))}
    for brain in sorted(within.get(path, ()), key=lambda brain: _place_of(brain, order)):
        if brain.review_state in AUDIENCES:
            item = brain.getObject()
            yield item_out(item)
            yield from _below(item, brain.getPath(), within)


def _place_of(brain, order):
    """Pages as people put them in order, the rest of them newest first; then all else by title."""
    is_page = brain.portal_type == PAGE
    newest = -float(brain.modified) if is_page else 0
    return (not is_page, order.get(brain.UID, len(order)), newest, brain.Title, brain.UID)


def item_out(item, says: Callable[[str], list[str]] | None = None, **facts) -> Exported:
    """Return a thing whose workflow state is its audience, as it goes out.

    :param says: see Exported; ``facts``: what only things of its kind have.
    """
    folder = aq_parent(aq_inner(item))
    bare = aq_base(item)  # or a folder in a page would have the text of the page
    html = getattr(bare, "text", None)
    known = {name: getattr(bare, name, "") for name in FACTS}
    known["guests"] = getattr(bare, "for_guests", False)
    return Exported(
        kind=item.portal_type.rpartition(".")[2],
        uid=IUUID(item),
        parent="" if IWorkspace.providedBy(folder) else IUUID(folder),
        title=item.title,
        text=bare.about if html is None else html,
        written=PLAIN if html is None else HTML,
        audience=state_of(item),
        author=author_of(item),
        told=told_of(item),
        created=item.created().asdatetime().astimezone(UTC),
        modified=item.modified().asdatetime().astimezone(UTC),
        language=item.language or "",
        facts={name: value for name, value in (known | facts).items() if value},
        says=says,
        file=getattr(bare, "file", None),
    )


def comments_out(thing, parent: str, kind: str = "comment") -> Iterator[Exported]:
    """Yield what is said about a thing, oldest first, as far as everybody there sees it.

    :param parent: uid under which the thing itself went out.
    """
    pages, before = [], ""
    while True:
        lines, before = comments_of(thing, before, AT_ONCE)
        pages.append([line for line in lines if line.state == "visible"])
        if not before:
            break
    for line in (line for page in reversed(pages) for line in page):
        yield Exported(
            kind=kind,
            uid=f"{parent}:{line.token}",
            parent=parent,
            text=line.text,
            written=PLAIN,
            author=line.author,
            told=line.told,
            created=line.when,
            modified=line.changed or line.when,
            part=True,
        )
