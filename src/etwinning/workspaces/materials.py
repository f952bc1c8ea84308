"""Materials: make a folder, upload, link a film, change what is written, put it elsewhere.

Sources: product.md TS5, TS6; the role matrix, row ``materials``.
"""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.content import carry
from etwinning.base.content import make
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.told import being_told
from etwinning.media.api import check_room
from etwinning.media.api import clean_file
from etwinning.media.api import stem_of
from etwinning.media.api import take_room
from etwinning.media.api import video_of
from etwinning.workspaces.audience import too_wide
from etwinning.workspaces.events import MaterialAdded
from etwinning.workspaces.guests import is_for_guests
from etwinning.workspaces.guests import lets_guests_in
from etwinning.workspaces.guests import ONLY_ADMINS
from etwinning.workspaces.interfaces import IHolds
from etwinning.workspaces.interfaces import TITLE
from etwinning.workspaces.permissions import ADD_MATERIAL
from etwinning.workspaces.permissions import EDIT_MATERIAL
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.preflight import check_carried
from etwinning.workspaces.preflight import check_inside
from etwinning.workspaces.rules import STEPS
from etwinning.workspaces.shapes import IFolder
from etwinning.workspaces.shapes import IImage
from etwinning.workspaces.shapes import IKept
from etwinning.workspaces.shapes import IMaterialWords
from etwinning.workspaces.shapes import INewFile
from etwinning.workspaces.shapes import IVideo
from etwinning.workspaces.shapes import IWords
from etwinning.workspaces.steps import default_audience
from etwinning.workspaces.steps import put
from etwinning.workspaces.steps import spend_writing
from etwinning.workspaces.steps import take_step
from etwinning.workspaces.where import refuse_frozen
from etwinning.workspaces.where import workspace_of
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

TYPE = "etwinning.workspaces."
NEW_WORDS = ("title", "about", "alt", "licence", "declared")


def make_folder(
    folder, *, title: str, about: str = "", audience: str = ""
):
    """Make a folder of materials in a workspace or in another folder.

    :param audience: as of ``write_page``; nothing in it is seen by more people.
    :return: the new folder.
    :raises BadInput: no title, or too long.
    :raises NotAllowed: not this person, or not for this audience.
    :raises WrongState: the place is closed.
    """
    audience = _may_add(folder, audience)
    words = read(IWords, {"title": title, "about": about}, context=folder)
    return _keep(folder, "folder", audience, words)


def upload(
    folder,
    *,
    filename: str,
    data: bytes,
    licence: str,
    declared: bool,
    title: str = "",
    about: str = "",
    alt: str = "",
    audience: str = "",
):
    """Keep a file, made harmless: a picture, a sound or a document, told by its content.

    :param filename: as the person named it; without ``title`` it becomes the title.
    :param licence: a key of ``media.api.LICENCES``.
    :param declared: the person has the right to share it; needed.
    :param alt: what a picture shows; without it a picture can only be a draft.
    :return: the new picture, sound or file.
    :raises BadInput: something is missing; the file is empty, too large, of a kind that is not
        taken; the place has no room for it. Nothing is written.
    :raises TooMany: too many pictures arrive just now.

    Source: product.md TS5.
    """
    audience = _may_add(folder, audience)
    words = _new_words(filename, title=title, about=about, alt=alt, licence=licence,
                       declared=declared)  # fmt: skip
    received = clean_file(data, filename, keep_bare=being_told() is not None)
    words |= _pictured(received, words.pop("alt"), audience)
    place, size = workspace_of(folder), len(received.data) + len(received.small)
    check_room(place, size)
    made = _keep(folder, received.group, audience, words | {"file": _blob(received)})
    take_room(place, size)
    return made


def link_video(
    folder, *, url: str, title: str, about: str = "", audience: str = ""
):
    """Link a film at YouTube, Dailymotion or Vimeo; nothing of it is kept here.

    :param url: of the film's own page there.
    :return: the new link.
    :raises BadInput: another host, no film there, no title.

    Source: product.md TS6.
    """
    audience = _may_add(folder, audience)
    words = {"title": title, "about": about, "url": url}
    words = read(IVideo, words, tuple(words), folder)
    words["url"] = video_of(words["url"]).page
    return _keep(folder, "video", audience, words)


def edit_material(item, seen: str = "", **values) -> None:
    """Change title, words, licence, or what a picture shows.

    :param seen: digest of what is found anew in a thing that people outside see.
    :param values: of ``editable``; what is not named stays.
    :raises NotAllowed: the current user may not edit it.
    :raises WrongState: the place is closed, or the thing is flagged.
    :raises Unmet: a picture that others see would lose its text.
    :raises LookFirst: people outside see it, and something new in it is wrong or was not read.
    """
    refuse_frozen(item)
    may(item, EDIT_MATERIAL)
    spend_writing()
    names = tuple(name for name in editable(item) if name in values)
    words = read(IMaterialWords, values, names, item)
    put(item, words, seen)
    notify(ObjectModifiedEvent(item))
    note("workspaces:material:edit", item)


def move_material(item, folder, seen: str = "") -> None:
    """Put a material into another folder (or onto the top) of the same workspace.

    It keeps its own audience, within that of the folder; guests see it where they see the folder.

    :param seen: digest of what is found, needed where more people outside see it than now.
    :return: nothing; its address has changed.
    :raises NotAllowed: not this person, there or here; only teacher admins move things to where
        guests see them.
    :raises WrongState: closed or flagged; another workspace; into itself.
    :raises LookFirst: more people outside would see it, and something is wrong or was not read.
    """
    for thing in (item, folder):
        refuse_frozen(thing)
    may(item, EDIT_MATERIAL)
    may(folder, ADD_MATERIAL)
    _check_target(item, folder)
    if lets_guests_in(folder) and not is_for_guests(item):
        may(item, PUBLISH_PAGE, ONLY_ADMINS)
    check_carried(item, folder, seen)
    carry(item, folder)
    note("workspaces:material:move", folder[item.getId()])


def editable(item) -> tuple[str, ...]:
    """Return the names of what can be changed of a material."""
    names = list(fields_of(IWords))
    names += ["alt"] if IImage.providedBy(item) else []
    names += ["licence"] if IKept.providedBy(item) else []
    return tuple(names)


NEEDS_ALT = _("error_image_alt", default="Write what the picture shows")
NEEDS_DECLARATION = _(
    "error_declared",
    default="Only what you made, or what its makers let you share, can be uploaded. Tick it.",
)


def _may_add(folder, audience):
    """Refuse who may not; return the audience of the new thing."""
    if not IHolds.providedBy(folder):
        raise WrongState(_("error_no_folder", default="Nothing can be put in here."))
    refuse_frozen(folder)
    may(folder, ADD_MATERIAL)
    spend_writing()
    audience = audience or default_audience(folder)
    check_inside(folder, audience)
    if audience != "draft":
        found = too_wide(folder, audience)
        if found:
            raise Unmet(found)
    return audience


def _new_words(filename, **words):
    if not isinstance(filename, str) or not filename.strip():
        raise BadInput({"file": _("error_filename", default="The file needs a name")})
    words["title"] = words["title"] or stem_of(filename)[:TITLE] or filename[:TITLE]
    found = read(INewFile, words, NEW_WORDS)
    if not found.pop("declared"):
        raise BadInput({"declared": NEEDS_DECLARATION})
    return found


def _pictured(received, alt, audience):
    """What a picture has beside its file."""
    if received.group != "image":
        return {}
    if not alt and audience != "draft":
        raise BadInput({"alt": NEEDS_ALT})
    name, kind = received.filename, received.content_type
    small = NamedBlobImage(data=received.small, contentType=kind, filename=name)
    return {"alt": alt, "small": small}


def _blob(received):
    factory = NamedBlobImage if received.group == "image" else NamedBlobFile
    return factory(
        data=received.data, contentType=received.content_type, filename=received.filename
    )


def _keep(folder, kind, audience, words):
    made = make(folder, TYPE + kind, creators=(actor(),), **words)
    note("workspaces:material:add", made, kind=kind, audience=audience)
    notify(MaterialAdded(made))
    if audience != "draft":
        take_step(made, STEPS[audience])
    return made


def _check_target(item, folder):
    around, there = aq_parent(aq_inner(item)), folder
    while there is not None and aq_base(there) is not aq_base(item):
        there = aq_parent(aq_inner(there))
    same_place = workspace_of(item) is not None and aq_base(workspace_of(item)) is aq_base(
        workspace_of(folder)
    )
    wrong = there is not None or aq_base(around) is aq_base(folder) or not same_place
    if wrong or not IHolds.providedBy(folder):
        raise WrongState(
            _("error_wrong_target", default="It cannot be put there. Choose another folder.")
        )
    if IFolder.providedBy(item) and not (
        IFolder.providedBy(folder) or aq_base(folder) is aq_base(workspace_of(folder))
    ):
        raise WrongState(_("error_folder_in_page", default="A folder cannot stand in a page."))
