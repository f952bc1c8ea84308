"""Which place a journal belongs to: for the navigation of its pages, and for its pupils."""

from etwinning.base.security import actor
from etwinning.journals.interfaces import IJournal
from etwinning.places.api import role_in
from etwinning.pupils.interfaces import IPupilGround
from etwinning.workspaces.interfaces import IInWorkspace
from plone.app.uuid.utils import uuidToObject
from zope.component import adapter
from zope.interface import implementer


@implementer(IPupilGround)
@adapter(IJournal)
class JournalGround:
    """Pupils of the project's TwinSpace may come to its journal."""

    def __init__(self, journal):
        self.journal = journal

    def classroom(self) -> str:
        """Return the uid of the reader's own place among those of the journal."""
        own = (uid for uid in self.journal.places if role_in(uid, actor()))
        return next(own, "")


@implementer(IInWorkspace)
@adapter(IJournal)
class JournalWorkspace:
    """The pages of a journal have the navigation of its TwinSpace."""

    def __init__(self, journal):
        self.journal = journal

    def workspace(self):
        """Return the project's place, None without one."""
        first = next(iter(self.journal.places), "")
        return uuidToObject(first, unrestricted=True) if first else None
