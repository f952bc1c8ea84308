"""The page of a picture, a document, a sound, a film."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.media.api import LICENCES
from etwinning.media.api import size_in_words
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.views.materials import actions_of
from functools import cached_property
from Products.Five.browser import BrowserView


class MaterialView(ItemPage, BrowserView):
    """Shows a material; the template asks only for what is listed here."""

    for_pupils = True

    @property
    def kind(self) -> str:
        """file, image, audio or video."""
        return self.context.portal_type.rpartition(".")[2]

    @property
    def file(self) -> str:
        """Address of the file."""
        return f"{self.context.absolute_url()}/@@file"

    @property
    def filename(self) -> str:
        """Name under which it is downloaded."""
        return self.context.file.filename

    @property
    def size(self) -> str:
        """How large it is."""
        return size_in_words(self.context.get_size())

    @property
    def licence(self):
        """Its licence: title and address."""
        return LICENCES.get(getattr(self.context, "licence", ""))

    @property
    def video(self):
        """The film: house, page, player; None if its house is no longer allowed."""
        return self.context.video if self.kind == "video" else None

    @cached_property
    def folder(self):
        """What it stands in."""
        return aq_parent(aq_inner(self.context))

    @property
    def folder_url(self) -> str:
        """Address of the list that it stands in."""
        here = self.folder.absolute_url()
        return f"{here}/@@materials" if IWorkspace.providedBy(self.folder) else here

    @property
    def actions(self) -> list[dict]:
        """What the reader may do with it."""
        return actions_of(self.context)
