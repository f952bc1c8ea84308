"""Forms of materials: upload, folder, film, edit, move."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.forms import Option
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.texts import one_line
from etwinning.base.uploads import TooLarge
from etwinning.base.uploads import uploaded
from etwinning.media.api import is_picture
from etwinning.media.api import meter
from etwinning.media.api import MOST_FILE_BYTES
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_material
from etwinning.workspaces.api import editable
from etwinning.workspaces.api import link_video
from etwinning.workspaces.api import make_folder
from etwinning.workspaces.api import materials_of
from etwinning.workspaces.api import move_material
from etwinning.workspaces.api import upload
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.looking import Looking
from etwinning.workspaces.materials import NEEDS_DECLARATION
from etwinning.workspaces.permissions import ADD_MATERIAL
from etwinning.workspaces.shapes import IMaterialWords
from etwinning.workspaces.shapes import INewFiles
from etwinning.workspaces.shapes import INewFolder
from etwinning.workspaces.shapes import INewVideo
from etwinning.workspaces.shapes import ITarget
from etwinning.workspaces.views.write import Choosing
from functools import cached_property
from plone.app.uuid.utils import uuidToObject

FOLDER = "etwinning.workspaces.folder"
MOST_FOLDERS = 200
MOST_FILES = 30  # in one form
NAME_SHOWN = 60  # characters of a file name in a list


def list_of(folder) -> str:
    """Return the address of the page on which the materials of a folder stand."""
    here = folder.absolute_url()
    return f"{here}/@@materials" if IWorkspace.providedBy(folder) else here


class Adding(Choosing):
    """A form that puts something new into a folder."""

    for_pupils = True
    section = "materials"

    @property
    def back(self) -> str:
        """Where the form came from."""
        return list_of(self.context)

    def start_values(self) -> dict:
        """Members see it, or fewer where the folder is for fewer."""
        return {"audience": default_audience(self.context)}


class AddFolder(Adding):
    """Make a folder."""

    shape = INewFolder
    heading_text = _("heading_add_folder", default="Make a folder")
    button = _("button_add_folder", default="Make the folder")

    def act(self) -> str:
        """Make it and show it."""
        return self.go_on(make_folder, self.values())


class AddVideo(Adding):
    """Link a film."""

    shape = INewVideo
    heading_text = _("heading_add_video", default="Link a film")
    button = _("button_add_video", default="Link the film")

    def act(self) -> str:
        """Link it and show it."""
        return self.go_on(link_video, self.values())


class AddFiles(Adding):
    """Upload one file or several; those that are right are kept, the others are named."""

    shape = INewFiles
    made: tuple = ()
    not_taken: tuple = ()

    @property
    def meter(self):
        """How full the place is."""
        return meter(self.place)

    def act(self) -> str:
        """Keep what can be kept; go on if all went well, else say what did not."""
        words, files = self.begun(self.values()), self._files()
        if not words["declared"]:
            raise BadInput({"declared": NEEDS_DECLARATION})
        made, wrong = [], []
        for number, raw in enumerate(files):
            try:
                made.append(self._keep(_read(raw), self._alt(number), words))
            except Refusal as refusal:
                wrong.append((one_line(raw.filename, NAME_SHOWN), refusal))
        if wrong and not made:
            self._refuse(wrong)
        self.made = tuple(made)
        self.not_taken = tuple((name, self.say(_why(why))) for name, why in wrong)
        if wrong or self.without_text or (self.asked and len(made) > 1):
            return ""
        return self.where(made[0]) if self.asked else self.back

    def _keep(self, file, alt, words):
        waits = is_picture(file.data) and not alt and "draft" in self.choices
        audience = "draft" if waits else words["audience"]
        return upload(
            self.context,
            filename=file.filename,
            data=file.data,
            alt=alt,
            **{**words, "audience": audience},
        )

    def _files(self):
        """The files as they came; each is read when it is its turn, not all at once."""
        raw = self.request.form.get("files")
        sent = raw if isinstance(raw, list) else [raw]
        files = [one for one in sent if getattr(one, "filename", "")]
        if not files:
            raise BadInput({"files": _("error_file_missing", default="Choose a file")})
        if len(files) > MOST_FILES:
            most = {"most": str(MOST_FILES)}
            raise BadInput(
                {"files": _("error_files", default="At most ${most} files at once", mapping=most)}
            )
        return files

    def _alt(self, number):
        raw = self.request.form.get("alt", "")
        texts = raw if isinstance(raw, list) else [raw]
        return str(texts[number]) if number < len(texts) else ""

    def _refuse(self, wrong):
        """Nothing was kept: the reasons stand at their fields, of several files by name."""
        if len(wrong) == 1:
            refusal = wrong[0][1]
            if not isinstance(refusal, BadInput):
                raise refusal
            fields = refusal.fields
            raise BadInput({"files" if n == "file" else n: text for n, text in fields.items()})
        lines = [f"{name}: {self.say(_why(why))}" for name, why in wrong]
        raise BadInput({"files": " · ".join(lines)})

    @property
    def without_text(self) -> list:
        """Pictures that stay drafts because nobody has said what they show."""
        return [made for made in self.made if getattr(made, "alt", "text") == ""]

    @property
    def files_error(self) -> str:
        """What is wrong with the files."""
        return self.say(self.errors.get("files"))

    @property
    def alt_error(self) -> str:
        """What is wrong with the text of a picture."""
        return self.say(self.errors.get("alt"))

    @property
    def alt_label(self) -> str:
        """Label of the line of one picture; ``{name}`` is its file."""
        return self.say(_("label_alt_of", default="What “{name}” shows"))


def _read(raw):
    try:
        return uploaded(raw, MOST_FILE_BYTES)
    except TooLarge as error:
        too_large = _("error_file_too_large_20", default="At most 20 MB, this file has more")
        raise BadInput({"file": too_large}) from error


def _why(refusal):
    fields = getattr(refusal, "fields", None)
    return next(iter(fields.values())) if fields else refusal.reason


class EditMaterial(ItemPage, Looking):
    """Change what is written about a material."""

    for_pupils = True
    shape = IMaterialWords

    @property
    def names(self):
        """The fields that this kind has."""
        return editable(self.context)

    def start_values(self) -> dict:
        """What is written now."""
        return {name: getattr(self.context, name) for name in self.names}

    def act(self) -> str:
        """Write it and show it."""
        edit_material(self.context, self.seen, **self.values())
        return self.context.absolute_url()


class MoveMaterial(ItemPage, Looking):
    """Choose another folder for a material."""

    for_pupils = True
    shape = ITarget

    @cached_property
    def fields(self) -> dict:
        """The folders in which the reader may put it."""
        field = super().fields["folder"]
        field.kind, field.options = "select", self._folders()
        return {"folder": field}

    def _folders(self):
        lines = materials_of(self.place, 0, MOST_FOLDERS, depth=-1, kinds=(FOLDER,))[0]
        top = self.say(_("option_top", default="Materials, on top"))
        options = [Option(self.place.UID(), top, False)]
        options += [Option(line.uid, line.title, False) for line in lines]
        return [one for one in options if one.value != self.context.UID()]

    def act(self) -> str:
        """Move it and show the folder."""
        uid = self.values()["folder"]
        folder = self.place if uid == self.place.UID() else uuidToObject(uid)
        if folder is None or not allowed(folder, ADD_MATERIAL):
            raise BadInput({"folder": _("error_target", default="Choose a folder")})
        move_material(self.context, folder, self.seen)
        return list_of(folder)
