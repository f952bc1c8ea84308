"""When a journal or an entry may take a step. Roles stand in the tables, conditions here."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.guard import Guard
from etwinning.base.guard import VerbGuard
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.journals.rules import fits
from etwinning.journals.rules import FOR_PUPILS
from etwinning.journals.rules import is_ready
from etwinning.journals.rules import SHOWN
from etwinning.journals.where import author_of
from etwinning.workspaces.api import pictures_without_text

OWN = ("draft", "private")  # what its author keeps, nobody else opens
PUPILS_STAY = _(
    "unmet_pupils_stay", default="What pupils write is for the project, or hidden."
)
NOT_FROM_THERE = _("unmet_not_from_there", default="It was somewhere else before it was flagged.")


class Open(VerbGuard):
    """close, reopen, flag, remove, reverse: the roles decide."""


def objections(journal, text: str, audience: str) -> list:
    """Return why an entry cannot have an audience, one sentence each."""
    found = []
    if not is_ready(text):
        found.append(_("unmet_entry_short", default="Write at least three words first."))
    if pictures_without_text(text or ""):
        found.append(
            _("unmet_entry_pictures", default="Write what each picture in the text shows.")
        )
    if not fits(audience, rolesForPermissionOn("View", journal)):
        found.append(
            _(
                "unmet_project_not_public",
                default="The page of your project is not public. Both founders have to tick "
                "that it may be, then its entries can be public, too.",
            )
        )
    return found


class Show(VerbGuard):
    """The text is ready, the journal is open to these readers, and the entry is not kept back."""

    audience = ""

    def conditions(self) -> list:
        """See the class."""
        entry = self.context
        journal = aq_parent(aq_inner(entry))
        if state_of(entry) in OWN and actor() != author_of(entry):
            return [_("unmet_kept_back", default="Only the author shows what is still kept back.")]
        if entry.by_pupil and self.audience not in FOR_PUPILS:
            return [PUPILS_STAY]
        return objections(journal, entry.text, self.audience)


class OwnQuestion(Guard):
    """withdraw: only what one has asked."""

    def unmet(self) -> list:
        """See the class."""
        if self.context.author == actor():
            return []
        return [_("unmet_own_question", default="Only who asked takes a question back.")]


class Answer(Guard):
    """answer: the roles decide."""


class KeepPrivate(Show):
    """keep_private: see Show."""

    audience = "private"


class ShowProject(Show):
    """show_project: see Show."""

    audience = "project"


class ShowEtwinners(Show):
    """show_etwinners: see Show."""

    audience = "etwinners"


class Publish(Show):
    """publish: see Show; the project's page has to be public."""

    audience = "public"


class Hide(Show):
    """hide: see Show."""

    audience = "hidden"


class Restore(VerbGuard):
    """restore_…: only to where the thing was when it was flagged."""

    origin = ""
    origins: tuple = SHOWN

    def conditions(self) -> list:
        """See the class."""
        is_from_there = last_state(self.context, self.origins) == self.origin
        return [] if is_from_there else [NOT_FROM_THERE]


class RestorePrivate(Restore):
    """restore_private: see Restore."""

    origin = "private"


class RestoreProject(Restore):
    """restore_project: see Restore."""

    origin = "project"


class RestoreEtwinners(Restore):
    """restore_etwinners: see Restore."""

    origin = "etwinners"


class RestorePublic(Restore):
    """restore_public: see Restore."""

    origin = "public"


class RestoreHidden(Restore):
    """restore_hidden: see Restore."""

    origin = "hidden"


class RestoreOpenJournal(Restore):
    """restore_open: see Restore."""

    origin, origins = "open", ("open", "closed")


class RestoreClosedJournal(Restore):
    """restore_closed: see Restore."""

    origin, origins = "closed", ("open", "closed")
