"""What bounds a journal and its entries: the project's page, and the state of the journal."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.bounds import Bound
from etwinning.base.history import state_of
from etwinning.base.interfaces import IBound
from etwinning.journals.interfaces import IEntry
from etwinning.journals.interfaces import IJournal
from etwinning.journals.permissions import ADD_ENTRY
from etwinning.journals.permissions import ASK_OFFICE
from etwinning.journals.permissions import SHARE_ENTRY
from etwinning.journals.roles import IN_PLACES
from zope.component import adapter
from zope.interface import implementer

READING = ("View", "Access contents information")
NOBODY = ("Manager",)
TEACHERS = ("Manager", "Founder", "Partner", "TeacherAdmin", "TeacherMember")
# of what pupils write: founders choose who reads it, nobody asks an office with it
NOT_FOR_PUPILS = {SHARE_ENTRY: ("Manager", "Founder"), ASK_OFFICE: NOBODY}


@implementer(IBound)
@adapter(IJournal)
class ProjectBound(Bound):
    """Whoever may see the project's page, and the members of its places."""

    def __init__(self, journal):
        self.journal = journal
        self.project = aq_parent(aq_inner(journal))

    def roles(self, permission: str) -> tuple | None:
        """Return the readers of the project and the members; pupils write where they may."""
        if permission == ADD_ENTRY and not self.journal.pupils_write:
            return TEACHERS
        if permission not in READING:
            return None
        return (*rolesForPermissionOn("View", self.project), *IN_PLACES)


@implementer(IBound)
@adapter(IEntry)
class JournalBound(Bound):
    """Whoever may read the journal, and the author; nobody writes in a closed one."""

    def __init__(self, entry):
        self.entry = entry
        self.journal = aq_parent(aq_inner(entry))

    def roles(self, permission: str) -> tuple:
        """Return who may at most."""
        readers = tuple(rolesForPermissionOn("View", self.journal))
        state = state_of(self.journal)
        if permission in READING:
            return readers if state == "flagged" else (*readers, "Owner")
        if state != "open":
            return NOBODY
        if self.entry.by_pupil and permission in NOT_FOR_PUPILS:
            return NOT_FOR_PUPILS[permission]
        return (*readers, "Owner")
