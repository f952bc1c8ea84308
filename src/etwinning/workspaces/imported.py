"""Pages and materials as they come in with the import of a place."""

from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.workspaces.api import first_audience
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import keep_modified
from etwinning.workspaces.api import link_video
from etwinning.workspaces.api import make_folder
from etwinning.workspaces.api import settle
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.api import upload
from etwinning.workspaces.api import write_page
from etwinning.workspaces.interfaces import IHolds
from etwinning.workspaces.interfaces import IImported
from etwinning.workspaces.order import order_of
from etwinning.workspaces.permissions import ORDER_ITEMS
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


@implementer(IImported)
class ItemsIn:
    """Pages, folders, files, pictures, sounds, links to films."""

    kinds = ("page", "folder", "file", "image", "audio", "video")

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported."""
        folder = _holder(within) if within else place
        audience = first_audience(folder, line)
        return settle(MAKERS.get(line.kind, _file)(folder, line, audience), line)

    def finish(self, place, line: Incoming, name: str) -> None:
        """See IImported: what was put in has changed when it was changed last."""
        keep_modified(_holder(name), line)


def _holder(uid):
    folder = uuidToObject(uid, unrestricted=True)
    if not IHolds.providedBy(folder):
        raise WrongState(_("error_no_folder", default="Nothing can be put in here."))
    return folder


def _page(folder, line, audience):
    words = {"title": line.title, "text": line.text, "language": line.language or None}
    page = write_page(folder, audience=audience, **words)
    if allowed(folder, ORDER_ITEMS):
        folder.page_order = (*order_of(folder), IUUID(page))
    return page


def _folder(folder, line, audience):
    return make_folder(folder, title=line.title, about=line.text, audience=audience)


def _video(folder, line, audience):
    words = {"title": line.title, "about": line.text, "url": line.fact("url")}
    return link_video(folder, audience=audience, **words)


def _file(folder, line, audience):
    return upload(
        folder,
        filename=line.filename,
        data=line.data() if line.data is not None else b"",
        licence=line.fact("licence"),
        declared=True,  # said for all of it by who imports
        title=line.title,
        about=line.text,
        alt=line.fact("alt"),
        audience=audience,
    )


MAKERS = {"page": _page, "folder": _folder, "video": _video}
