"""The project and the folder of all projects."""

from BTrees.IOBTree import IOBTree
from datetime import datetime
from etwinning.base.content import Register
from etwinning.base.content import Unsigned
from etwinning.places.interfaces import IPlace
from etwinning.projects.interfaces import IProject
from etwinning.projects.interfaces import IProjects
from persistent import Persistent
from persistent.list import PersistentList
from plone.dexterity.content import Container
from zope.interface import implementer

CLOSED = ("Manager",)  # who holds a permission that no workflow has handed out yet
EVERYBODY = "Anonymous"


def _narrowed(name):
    """A permission of the workflow that everybody holds only while both founders agree.

    The workflow hands View to ``Anonymous`` in the states in which a project may be public; the
    founders' ticks narrow that, so no reset of the workflow's permissions opens a page.
    Source: workflows.md, "Publication".
    """

    def roles(self):
        given = self.__dict__.get(name, CLOSED)
        return given if self.is_public else tuple(role for role in given if role != EVERYBODY)

    def give(self, value):
        self.__dict__[name] = tuple(value)
        self._p_changed = True

    return property(roles, give)


class Revision(Persistent):
    """What one edit changed; a record of its own, so that a long history costs nothing.

    :ivar version: the version that this edit made, from 1.
    :ivar before: dict of field name -> value before the edit.
    """

    def __init__(self, version: int, who: str, when: datetime, before: dict):
        self.version = version
        self.who = who
        self.when = when
        self.before = before


@implementer(IProjects)
class Projects(Register):
    """All projects, by UID."""


@implementer(IProject, IPlace)
class Project(Unsigned, Container):
    """A project; what happens to it stands in api.py.

    :ivar founders: tuple of Founding, one or two; the first one made the draft.
    :ivar partners: tuple of Partnership, those of today.
    :ivar invitations: tuple of Invitation, those of all times.
    :ivar ledger: tuple of Signature, empty before the offices are asked.
    :ivar rounds: earlier ledgers, of submissions that were withdrawn or rejected.
    :ivar moments: dict of verb -> when it happened last.
    :ivar version: counts the edits; a form carries the one it began with.
    :ivar label_code: number of the label's paper, ``""`` without one.
    :ivar aims_known: the aims as the offices last saw them.
    """

    _ordering = "unordered"
    place_roles = ("Founder", "Partner")
    founders = ()
    partners = ()
    invitations = ()
    ledger = ()
    rounds = ()
    moments = {}
    version = 0
    label_code = ""
    aims_known = ""
    handover = None

    _View_Permission = _narrowed("_View_Permission")
    _Access_contents_information_Permission = _narrowed("_Access_contents_information_Permission")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.steps = PersistentList()
        self.revisions = IOBTree()  # version -> Revision

    @property
    def is_public(self) -> bool:
        """Do both founders agree that the page is public? The state has its own say."""
        return len(self.founders) == 2 and all(f.public for f in self.founders)

    @property
    def members(self) -> tuple:
        """Everybody's Founding or Partnership, founders first."""
        return (*self.founders, *self.partners)

    def Description(self):  # noqa: N802, the catalog asks for this name
        """Return the summary, as lists and search results show it."""
        return self.summary or ""
