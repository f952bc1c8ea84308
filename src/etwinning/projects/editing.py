"""Writing the text of a project: several people, versions, nothing lost.

Source: product.md PJ1 ("co-editing with change marks"), PJ2, PJ8.
"""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.media.api import clean_image
from etwinning.notices.api import tell
from etwinning.projects import ledger as ledgers
from etwinning.projects import rules
from etwinning.projects.circle import officers_of
from etwinning.projects.circle import words_of
from etwinning.projects.content import Revision
from etwinning.projects.interfaces import IProject
from etwinning.projects.permissions import EDIT_PROJECT
from etwinning.projects.requirements import TEXT_FIELDS
from etwinning.projects.requirements import values_of
from etwinning.projects.requirements import wrong_fields
from etwinning.projects.settings import setting
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from etwinning.projects.steps import write_step
from plone.namedfile.file import NamedBlobImage

EDITABLE = (*TEXT_FIELDS, "image_alt")
AT_THE_OFFICES = ("awaiting_nss", "nss_verified")
RUNNING = ("approved", "labelled")


class Overlap(WrongState):
    """Somebody else changed the same fields in the meantime: 409, nothing is written.

    :ivar theirs: dict of field name -> (present value, Revision that made it).
    :ivar version: the present version; an edit that carries it wins.
    """

    def __init__(self, theirs: dict, version: int):
        super().__init__(
            _(
                "error_overlap",
                default="Somebody else changed the same fields while you were writing. "
                "Both texts are shown. Nothing is lost and nothing is saved yet.",
            )
        )
        self.theirs = theirs
        self.version = version


def edit_project(project, values: dict, version: int | None = None) -> list:
    """Change what is written about a project.

    What two people changed in different fields is put together; where both changed the same
    field, the second one is told.

    :param values: valid values by field name; fields that are left out stay.
    :param version: the version the edit began with; None = the present one.
    :return: names of the fields that changed.
    :raises NotAllowed: the state is frozen, or it is not one's project (403).
    :raises WrongState: the offices are reading it and have not asked anything (409).
    :raises Overlap: see there.
    :raises BadInput: values contradict each other, or a running project would lose a field.
    """
    may(project, EDIT_PROJECT, _frozen(project))
    _check_not_read(project)
    check_values(values)
    present = values_of(project)
    asked = project.version if version is None else version
    changes, clash = rules.merged(values, asked, present, project.revisions.values())
    if clash:
        marks = rules.last_changes(project.revisions.values())
        theirs = {name: (present[name], marks[name]) for name in clash}
        raise Overlap(theirs, project.version)
    if not changes:
        return []
    _check_complete(project, {**present, **changes})
    _revise(project, changes, present)
    note("projects:project:edit", project, fields=sorted(changes), version=project.version)
    _tell_offices(project)
    return sorted(changes, key=EDITABLE.index)


def _revise(project, changes, present):
    version = project.version + 1
    before = {name: present[name] for name in changes}
    project.revisions[version] = Revision(version, actor(), now(), before)
    project.version = version
    set_values(project, changes)
    project.setModificationDate()
    if state_of(project) != "draft" or "title" in changes:
        project.reindexObject()


def check_values(values: dict) -> None:
    """Refuse values that are not of the form: too long, of another type, not on the list.

    :raises BadInput: with a message for each field.
    """
    unknown = [name for name in values if name not in EDITABLE]
    if unknown:
        raise BadInput(
            {name: _("error_unknown_field", default="There is no such field") for name in unknown}
        )
    read(IProject, values, tuple(values))


def set_values(project, values: dict) -> None:
    """Put valid values on the project, without a version."""
    for name, value in values.items():
        setattr(project, name, value)


def put_image(project, data: bytes, filename: str, alt: str = "") -> None:
    """Give the project a picture; it is cleaned first (type by content, no EXIF).

    :param data: the file, at most 5 MB; empty takes the picture away.
    :param alt: what it shows, one sentence.
    :raises BadInput: it is no picture, or too large.
    """
    may(project, EDIT_PROJECT, _frozen(project))
    _check_not_read(project)
    if data and not alt.strip():
        raise BadInput({"image_alt": _("error_image_alt", default="Write what the picture shows")})
    image = None
    if data:
        clean, content_type = clean_image(data, filename)
        image = NamedBlobImage(data=clean, contentType=content_type, filename=filename)
    project.image = image
    project.image_alt = alt.strip()[: IProject["image_alt"].max_length] if data else ""
    project.setModificationDate()
    project.reindexObject()
    note("projects:project:put_image", project)


def may_edit(project) -> bool:
    """Tell whether the current user may change the text now."""
    return allowed(project, EDIT_PROJECT) and not _is_being_read(project)


def marks_of(project) -> dict:
    """Return the change marks: dict of field name -> Revision that changed it last."""
    return rules.last_changes(project.revisions.values())


def _frozen(project):
    return _(
        "error_frozen",
        default="The text of this project cannot be changed in its present state.",
    )


def _is_being_read(project):
    """The offices read what was submitted; it changes only when one of them asked."""
    asked = any(s.status == ledgers.NEEDS_INFO for s in project.ledger)
    return state_of(project) in AT_THE_OFFICES and not asked


def _check_not_read(project):
    if _is_being_read(project):
        raise WrongState(
            _(
                "error_being_read",
                default="The offices are reading this text. You can change it when one of them "
                "asks you something, or after you have taken the project back.",
            )
        )


def _check_complete(project, values):
    """A draft may be incomplete; what the offices have seen stays whole."""
    wrong = wrong_fields(values)
    if state_of(project) != "draft":
        for name in rules.missing(values):
            wrong[name] = _("error_needed", default="This cannot be left empty")
    if wrong:
        raise BadInput(wrong)


def _tell_offices(project):
    """The offices see a change of a running project only if its aims are no longer the same."""
    if state_of(project) not in RUNNING:
        return
    if not rules.is_substantial(project.aims_known, project.aims, setting("aims_likeness")):
        return
    write_step(project, "change_aims", text=project.aims_known)
    project.aims_known = project.aims
    people = set()
    for signature in project.ledger:
        people |= set(officers_of(project, signature.office))
    tell(sorted(people), "projects:aims_changed", project, words_of(project, actor()))
