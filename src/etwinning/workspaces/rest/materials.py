"""Services of materials: list, read, make a folder, upload, link a film, edit, move."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.media.api import LICENCES
from etwinning.media.api import meter
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_material
from etwinning.workspaces.api import editable
from etwinning.workspaces.api import link_video
from etwinning.workspaces.api import make_folder
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import move_material
from etwinning.workspaces.api import upload
from etwinning.workspaces.api import workspace_of
from etwinning.workspaces.interfaces import ISeen
from etwinning.workspaces.rest.shown import line_shown
from etwinning.workspaces.shapes import IKept
from etwinning.workspaces.shapes import IMaterialWords
from etwinning.workspaces.shapes import INewFile
from etwinning.workspaces.shapes import INewFolder
from etwinning.workspaces.shapes import INewVideo
from etwinning.workspaces.shapes import ITarget
from etwinning.workspaces.shapes import IVideo
from plone.app.uuid.utils import uuidToObject


def material_shown(item) -> dict:
    """Return a material for JSON: nothing that its reader may not see, no name, no user id."""
    told = {name: getattr(item, name) for name in editable(item)}
    shown = {
        "@id": item.absolute_url(),
        "@type": item.portal_type,
        "UID": item.UID(),
        "audience": audience_of(item),
        **told,
    }
    if IKept.providedBy(item):
        shown["file"] = {
            "download": f"{item.absolute_url()}/@@file",
            "filename": item.file.filename,
            "content-type": item.file.contentType,
            "size": item.file.getSize(),
        }
        shown["licence_url"] = LICENCES[item.licence].url
    if IVideo.providedBy(item):
        shown["url"] = item.url
    return shown


class Materials(Question):
    """GET @materials: what the reader may see of the materials in a place, a folder or a page."""

    for_pupils = True

    def act(self, data):
        start, size = page_asked(data)
        lines, total = materials_of(self.context, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@materials",
            "items": [{**line_shown(line), "kind": line.kind, "size": line.size} for line in lines],
            "items_total": total,
        }


class ReadMaterial(Question):
    """GET a material: what its reader sees of it."""

    for_pupils = True

    def act(self, data):
        return material_shown(self.context)


class Room(Question):
    """GET @room: how full a place is, in bytes."""

    def act(self, data):
        found = meter(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@room",
            "used": found.used,
            "most": found.most,
        }


class Adding(Verb):
    """Something new in a folder."""

    for_pupils = True
    made = True
    shape = None

    def act(self, data):
        data = {"audience": default_audience(self.context), **data}
        item = self.put(read(self.shape, data, context=self.context))
        self.request.response.setHeader("Location", item.absolute_url())
        return material_shown(item)


class Upload(Adding):
    """POST @materials: upload a file, ``{"file": {"filename": …, "data": base64}, …}``."""

    shape = INewFile

    def put(self, words):
        """Keep it."""
        file = words.pop("file")
        return upload(self.context, filename=file.filename, data=file.data, **words)


class AddFolder(Adding):
    """POST @folders: make a folder."""

    shape = INewFolder

    def put(self, words):
        """Make it."""
        return make_folder(self.context, **words)


class AddVideo(Adding):
    """POST @videos: link a film."""

    shape = INewVideo

    def put(self, words):
        """Link it."""
        return link_video(self.context, **words)


class EditMaterial(Verb):
    """POST @edit-material: change what is written; what is left out stays."""

    for_pupils = True

    def act(self, data):
        names = tuple(name for name in editable(self.context) if name in data)
        words = read(IMaterialWords, data, names, self.context)
        edit_material(self.context, **words, **read(ISeen, data))
        return material_shown(self.context)


class MoveMaterial(Verb):
    """POST @move-material: put it into another folder of its place, ``{"folder": uid}``."""

    for_pupils = True

    def act(self, data):
        uid = read(ITarget, data)["folder"]
        place = workspace_of(self.context)
        folder = place if place is not None and uid == place.UID() else uuidToObject(uid)
        if folder is None:
            raise BadInput({"folder": _("error_target", default="Choose a folder")})
        name = self.context.getId()
        move_material(self.context, folder, **read(ISeen, data))
        return material_shown(folder[name])
