"""Who holds which role in a journal and its entries.

The journal stands in the project; pupils have their roles in the TwinSpace. So the journal gives
the TwinSpace's groups their roles itself, and nothing is copied: who joins or leaves reindexes
nothing. An entry blocks the roles from around it, or both national offices of the project would
read what is for one of them; it names all of its own.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from etwinning.base.history import state_of
from etwinning.base.interfaces import ITellsOffices
from etwinning.journals.interfaces import IEntry
from etwinning.journals.interfaces import IJournal
from etwinning.journals.rules import OUTSIDE
from etwinning.journals.where import author_of
from etwinning.journals.where import belongs
from etwinning.journals.where import project_around
from etwinning.places.api import group_of
from zope.component import adapter
from zope.interface import implementer

IN_PLACES = (
    "TeacherAdmin",
    "TeacherMember",
    "PupilAdmin",
    "PupilMember",
    "Expert",
    "Observer",
)


@implementer(ILocalRoleProvider)
@adapter(IJournal)
class JournalRoles:
    """The groups of the project's places have their roles here; nobody is named."""

    def __init__(self, journal):
        self.roles = {
            group_of(place, role): (role,) for place in journal.places for role in IN_PLACES
        }

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        return self.roles.get(principal_id, ())

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (group, roles): what the catalog keeps as viewers."""
        yield from self.roles.items()


@implementer(ILocalRoleProvider)
@adapter(IEntry)
class EntryRoles:
    """The project's groups, its places' groups, and the author while in the project.

    Without a name: stored local roles do not count.
    """

    def __init__(self, entry):
        journal = aq_parent(aq_inner(entry))
        project = project_around(journal)
        self.roles = dict(JournalRoles(journal).roles)
        if project is not None:
            self.roles |= {group_of(project, role): (role,) for role in project.place_roles}
        author = author_of(entry)
        if author and belongs(journal, author):
            self.roles[author] = ("Owner",)

    def getRoles(self, principal_id: str) -> tuple:
        """Return the roles of one user or group."""
        return self.roles.get(principal_id, ())

    def getAllRoles(self) -> Iterator[tuple]:
        """Yield (principal, roles): what the catalog keeps as viewers."""
        yield from self.roles.items()


@implementer(ITellsOffices)
@adapter(IEntry)
class EntryOffices:
    """What is kept back concerns the author's own office; what more than members read, all."""

    def __init__(self, entry):
        self.entry = entry

    def offices(self) -> set:
        """Return pairs (office code, region)."""
        own = {tuple(pair) for pair in self.entry.offices}
        tells = ITellsOffices(project_around(self.entry), None)
        if tells is None or state_of(self.entry) not in OUTSIDE:
            return own
        return own | tells.offices()
