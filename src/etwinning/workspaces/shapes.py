"""What materials are, and the shapes of their forms. Sources: product.md TS5, TS6."""

from etwinning.base.messages import _
from etwinning.base.uploads import Upload
from etwinning.media.api import LICENCE_TITLES
from etwinning.media.api import MOST_FILE_BYTES
from etwinning.workspaces.interfaces import IHolds
from etwinning.workspaces.interfaces import IShare
from etwinning.workspaces.interfaces import IWork
from etwinning.workspaces.interfaces import TITLE
from plone.supermodel import model
from zope import schema

ABOUT = 2_000  # characters
ALT = 300
ADDRESS = 500


class IWords(model.Schema):
    """What people write about a folder, a file, a film."""

    title = schema.TextLine(
        title=_("label_material_title", default="Title"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_material_title", default="Give it a title"))
    about = schema.Text(
        title=_("label_material_about", default="What it is"),
        description=_(
            "help_material_about",
            default="Two or three sentences. No family names, addresses or phone numbers of "
            "pupils.",
        ),
        max_length=ABOUT,
        required=False,
        missing_value="",
        default="",
    )
    about.setTaggedValue("rows", 3)


class ILicensed(model.Schema):
    """Under which terms others may use it."""

    licence = schema.Choice(
        title=_("label_licence", default="Licence"),
        description=_(
            "help_licence",
            default="What others may do with it. CC BY: everything, if they name you. NC: not to "
            "earn money. SA: what they make of it has the same licence. ND: unchanged only.",
        ),
        vocabulary=LICENCE_TITLES,
    )
    licence.setTaggedValue("missing", _("error_licence", default="Choose a licence"))


class IAlt(model.Schema):
    """What a picture shows."""

    alt = schema.TextLine(
        title=_("label_alt", default="What the picture shows"),
        description=_(
            "help_alt",
            default="For people who cannot see it, one sentence. Without it, the picture stays a "
            "draft.",
        ),
        max_length=ALT,
        required=False,
        missing_value="",
        default="",
    )


class IMaterialWords(IWords, IAlt, ILicensed):
    """All that can be edited; each kind has its share of it."""


class IMaterial(IWords, IWork):
    """Anything in the materials of a workspace."""


class IFolder(IMaterial, IHolds):
    """A folder of materials; with pictures in it, an album."""


class IKept(IMaterial, ILicensed):
    """A material with a file that we keep."""


class IFile(IKept):
    """A document."""


class IImage(IKept, IAlt):
    """A picture."""


class IAudio(IKept):
    """A sound."""


class IVideo(IMaterial):
    """A link to a film somewhere else."""

    url = schema.TextLine(
        title=_("label_video_url", default="Address of the film"),
        description=_(
            "help_video_url",
            default="Copy it from the film’s own page at YouTube, Dailymotion or Vimeo. Nothing "
            "is loaded from there before somebody asks for it.",
        ),
        max_length=ADDRESS,
    )
    url.setTaggedValue("missing", _("error_video_url", default="Write the address of the film"))


class INewFolder(IWords, IShare):
    """A new folder with its audience."""


class INewVideo(IVideo, IShare):
    """A new link to a film with its audience."""


class IDeclared(model.Schema):
    """The declaration that everybody makes who uploads something."""

    declared = schema.Bool(
        title=_(
            "label_declared",
            default="I made this, or who made it allows me to share it with this licence",
        ),
        description=_(
            "help_declared",
            default="Whoever can be recognised has agreed; for pupils, their parents, too.",
        ),
        required=False,
        default=False,
    )


class INewFile(IAlt, ILicensed, IDeclared, IShare):
    """One file as a program sends it."""

    file = Upload(
        title=_("label_file", default="File"),
        max_bytes=MOST_FILE_BYTES,
    )
    file.setTaggedValue("missing", _("error_file_missing", default="Choose a file"))
    title = schema.TextLine(
        title=_("label_material_title", default="Title"),
        description=_("help_file_title", default="Without one, the name of the file."),
        max_length=TITLE,
        required=False,
        missing_value="",
        default="",
    )
    about = schema.Text(
        title=IWords["about"].title,
        description=IWords["about"].description,
        max_length=ABOUT,
        required=False,
        missing_value="",
        default="",
    )


class INewFiles(ILicensed, IDeclared, IShare):
    """Several files at once, in the form."""


class ITarget(model.Schema):
    """Where a material goes."""

    folder = schema.TextLine(
        title=_("label_target_folder", default="Folder"),
        max_length=64,
    )
    folder.setTaggedValue("missing", _("error_target", default="Choose a folder"))
