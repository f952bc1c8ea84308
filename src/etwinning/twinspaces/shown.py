"""What the project's page shows of its TwinSpace."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import language_of
from etwinning.projects.interfaces import IProject
from etwinning.projects.interfaces import IProjectBox
from etwinning.projects.interfaces import ISpaceLink
from etwinning.twinspaces.opening import space_of
from etwinning.workspaces.api import box_rows
from etwinning.workspaces.api import pages_of
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface

SHOWN = 3


@implementer(ISpaceLink)
@adapter(IProject, Interface)
class SpaceLink:
    """The way into the TwinSpace, for its members."""

    order = 10

    def __init__(self, project, request):
        self.space = space_of(project)

    def link(self) -> tuple | None:
        """Return (words, address)."""
        if self.space is None or not allowed(self.space, "View"):
            return None
        return _("link_twinspace", default="TwinSpace"), self.space.absolute_url()


@implementer(IProjectBox)
@adapter(IProject, Interface)
class PagesBox:
    """Pages of a published TwinSpace, on the project's page: each reader sees the own share."""

    title = _("box_pages", default="From the TwinSpace")
    kind = "posts"
    order = 30

    def __init__(self, project, request):
        space = space_of(project)
        self.space = space if space is not None and space.is_public else None
        self.request = request

    @property
    def more(self) -> tuple | None:
        """The front page."""
        if self.space is None:
            return None
        return _("link_whole_space", default="The TwinSpace"), self.space.absolute_url()

    def rows(self) -> list[dict]:
        """Return the newest pages that the reader may see; nobody is named."""
        if self.space is None:
            return []
        return box_rows(pages_of(self.space, size=SHOWN)[0], language_of(self.request))
