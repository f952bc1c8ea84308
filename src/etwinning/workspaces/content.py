"""Pages, folders, files, pictures, sounds, links to films."""

from etwinning.base.content import Written
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.media.api import video_of
from etwinning.workspaces.audience import nothing_in
from etwinning.workspaces.interfaces import IPage
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.shapes import IAudio
from etwinning.workspaces.shapes import IFile
from etwinning.workspaces.shapes import IFolder
from etwinning.workspaces.shapes import IImage
from etwinning.workspaces.shapes import IVideo
from html import escape
from plone.dexterity.content import Container
from plone.dexterity.content import Item
from types import MappingProxyType
from zope.interface import implementer

NO_ALT = _(
    "unmet_no_alt",
    default="Write what the picture shows: people who cannot see it need one sentence.",
)


@implementer(IPage)
class Page(Written, Container):
    """A page of a workspace; other pages and materials may stand in it.

    :cvar section: its entry in the navigation.
    :ivar version: number of what it says now, from 1; ``versions`` is what it said before.
    :ivar edited_by: user id of who wrote it so, ``""`` for its author; ``edited_at``: when.
    :ivar editing: who has it open (``editing.Editing``), None for nobody.
    """

    section = "pages"
    version = 1
    versions = MappingProxyType({})
    edited_by = ""
    edited_at = None
    editing = None

    def Description(self):
        """Return the first words, as lists show them."""
        return beginning(self.text)

    def lacks(self) -> list:
        """Return what is missing before others see it, one sentence each."""
        return nothing_in(self.title, self.text)


class Material:
    """Mixed into what stands in the materials.

    :cvar tool: row of the role matrix.
    :cvar section: its entry in the navigation.
    :ivar about: plain text.
    """

    tool = "materials"
    section = "materials"
    about = ""

    def Description(self):
        """Return the first words, as lists show them."""
        return beginning(escape(self.about))

    def lacks(self) -> list:
        """Return what is missing before others see it, one sentence each."""
        return []


class Kept(Material):
    """Mixed into what has a file.

    :ivar file: NamedBlobFile, or NamedBlobImage with the same picture in small in ``small``.
    :ivar licence: a key of ``media.api.LICENCES``.
    """

    file = None
    licence = ""

    def get_size(self) -> int:
        """Return the size of the file in bytes, as lists show it."""
        return self.file.getSize() if self.file is not None else 0


@implementer(IFolder)
class Folder(Material, Container):
    """A folder of materials; with pictures in it, an album."""

    _ordering = "unordered"


@implementer(IFile)
class File(Kept, Item):
    """A document."""


@implementer(IImage)
class Image(Kept, Item):
    """A picture."""

    alt = ""
    small = None

    def Description(self):
        """Return what it shows: lists show it as the picture's text."""
        return self.alt

    def lacks(self) -> list:
        """See Material; people who cannot see it need to know what it shows."""
        return [] if self.alt else [NO_ALT]


@implementer(IAudio)
class Audio(Kept, Item):
    """A sound."""


@implementer(IVideo)
class Video(Material, Item):
    """A link to a film; ``url`` is its page at its house."""

    url = ""

    @property
    def video(self):
        """Where it is watched and what a frame loads, None from a house no longer allowed."""
        try:
            return video_of(self.url)
        except BadInput:
            return None
