"""The TwinSpace and the folder of all TwinSpaces."""

from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.twinspaces.classes import country_of
from etwinning.twinspaces.classes import home_of
from etwinning.twinspaces.classes import homes_of
from etwinning.twinspaces.interfaces import ISpaces
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.rules import OPEN
from etwinning.workspaces.api import environment
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import sentence
from plone.dexterity.content import Container
from zope.interface import implementer

ROLES = (
    "TeacherAdmin",
    "TeacherMember",
    "PupilAdmin",
    "PupilMember",
    "Guest",
    "Expert",
    "Observer",
    "Parent",
)


@implementer(ISpaces)
class Spaces(Container):
    """Holds all TwinSpaces; unordered, so that it stays cheap."""

    _ordering = "unordered"


@implementer(ITwinSpace)
class TwinSpace(Container):
    """The place of one project.

    :ivar project: uid of the project.
    :ivar welcome: plain text, at most 600 characters.
    :ivar taken: dict of tool -> roles that only read there (workspaces/switches.py).
    """

    _ordering = "unordered"
    place_roles = ROLES
    project = ""
    welcome = ""
    taken = {}  # noqa: RUF012 - replaced as a whole, never changed

    @property
    def is_writable(self) -> bool:
        """Is the TwinSpace neither closed nor hidden?"""
        return state_of(self) in OPEN

    @property
    def is_public(self) -> bool:
        """Have its teachers published it? Closing and archiving change nothing."""
        return state_of(self) != "flagged" and last_state(self, OPEN) == "published"

    @property
    def homes(self) -> tuple:
        """Where its schools are: pairs (country, region), the founders' first."""
        return homes_of(self)

    def country_of(self, user_id: str) -> str:
        """Return the country of the school a teacher brings in, ``""`` if unknown."""
        return country_of(self, user_id)

    def home_of(self, user_id: str) -> tuple[str, str] | None:
        """Return where the school is that a teacher brings in, None if unknown."""
        return home_of(self, user_id)

    @property
    def environment(self) -> str:
        """Look of pages in it that say nothing themselves."""
        return environment(self)

    @property
    def audience(self):
        """Who sees such a page."""
        return sentence(self) if is_member(self) else None
