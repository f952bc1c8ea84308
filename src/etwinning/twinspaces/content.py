"""The TwinSpace and the folder of all TwinSpaces."""

from etwinning.base.history import state_of
from etwinning.twinspaces.interfaces import ISpaces
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.rules import OPEN
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
    """

    _ordering = "unordered"
    place_roles = ROLES
    project = ""
    welcome = ""

    @property
    def is_writable(self) -> bool:
        """Is the TwinSpace neither closed nor hidden?"""
        return state_of(self) in OPEN
