"""Materials of a place or of a folder: folders, pictures as an album, documents, sounds, films."""

from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import allowed
from etwinning.base.words import ago
from etwinning.media.api import meter
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.permissions import ADD_MATERIAL
from etwinning.workspaces.permissions import EDIT_MATERIAL
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.permissions import THROW_AWAY
from etwinning.workspaces.told import told_at
from functools import cached_property
from Products.Five.browser import BrowserView

SIZE = 60
ICONS = {
    "folder": "folder",
    "file": "file-earmark",
    "audio": "file-earmark-music",
    "video": "film",
}


class Shelves(Inside):
    """Mixed into pages that show what materials stand in a thing."""

    def shelves_of(self, lines) -> dict:
        """Return lines of the list by kind, as the macros show them."""
        found: dict = {"folder": [], "image": [], "file": [], "audio": [], "video": []}
        for line in lines:
            found[line.kind].append(self._shown(line))
        return found

    def _shown(self, line):
        name = self.name_of(line.author, told_at(line.uid))
        parts = (line.size, name, ago(line.when, self.language))
        return {
            "title": line.title,
            "url": line.url,
            "small": f"{line.url}/@@small",
            "beginning": line.beginning,
            "icon": ICONS.get(line.kind, "image"),
            "chip": chip(line.audience, guests=line.guests),
            "meta": " · ".join(part for part in parts if part),
        }


class MaterialsView(Shelves, ItemPage, BrowserView):
    """The list behind "Materials", and the page of a folder."""

    for_pupils = True
    section = "materials"

    @cached_property
    def is_folder(self) -> bool:
        """Is it a folder, not the whole place?"""
        return not IWorkspace.providedBy(self.context)

    @cached_property
    def seen_by(self) -> str:
        """The audience that holds."""
        return audience_of(self.context) if self.is_folder else "members"

    @cached_property
    def _found(self):
        start, size = page_asked(self.request.form, SIZE)
        lines, total = materials_of(self.context, start, size)
        return lines, page_of(start, size, total)

    @cached_property
    def shelves(self) -> dict:
        """What the reader may see, by kind."""
        return self.shelves_of(self._found[0])

    @property
    def is_empty(self) -> bool:
        """Is there nothing to see?"""
        return not self._found[0]

    @property
    def page(self):
        """Which part of the list this is."""
        return self._found[1]

    @cached_property
    def may_add(self) -> bool:
        """May the reader put something in here?"""
        return allowed(self.context, ADD_MATERIAL) and not is_frozen(self.context)

    @property
    def meter(self):
        """How full the place is, for those who fill it."""
        return meter(self.place) if self.may_add else None

    @property
    def actions(self) -> list[dict]:
        """What the reader may do with the folder itself."""
        return actions_of(self.context) if self.is_folder else []


def actions_of(item) -> list[dict]:
    """Return links (id, icon, address) to what the reader may do with a material."""
    here, frozen = item.absolute_url(), is_frozen(item)
    found = (
        (EDIT_MATERIAL, "pencil", "edit", f"{here}/@@edit-material"),
        (SHARE_PAGE, "people-fill", "share", f"{here}/@@share"),
        (EDIT_MATERIAL, "folder-symlink", "move", f"{here}/@@move-material"),
        (THROW_AWAY, "trash", "throw", f"{here}/@@throw-away"),
    )
    return [
        {"icon": icon, "id": name, "url": url}
        for permission, icon, name, url in found
        if not frozen and allowed(item, permission)
    ]
