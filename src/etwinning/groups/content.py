"""A group."""

from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.groups.interfaces import IGroup
from etwinning.groups.rules import ROLES
from etwinning.people.api import teacher_of
from etwinning.workspaces.api import environment
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import sentence
from plone.dexterity.content import Container
from zope.interface import implementer


@implementer(IGroup)
class Group(Container):
    """A place of teachers.

    :ivar about: plain text, at most 1,000 characters.
    :ivar statement: what the proposer wrote to the office.
    :ivar asked: the offices that decide: pairs (code, region).
    :ivar proposed: unix seconds.
    :ivar joining: all, request or invitation.
    """

    _ordering = "unordered"
    place_roles = ROLES
    about = ""
    statement = ""
    asked = ()
    proposed = 0
    is_room = False
    listed = True
    readable = False
    joining = "request"
    taken = {}  # noqa: RUF012 - nothing is taken from anybody in a group
    homes = ()

    @property
    def is_writable(self) -> bool:
        """Is the group at work?"""
        return state_of(self) == "active"

    def country_of(self, user_id: str) -> str:
        """Return the country of a teacher, ``""`` if unknown."""
        teacher = teacher_of(user_id)
        return teacher.country if teacher is not None else ""

    def home_of(self, user_id: str) -> tuple[str, str] | None:
        """Return where a teacher is at home; regions do not matter in a group."""
        country = self.country_of(user_id)
        return (country, "") if country else None

    @property
    def named(self):
        """What sentences about readers call it."""
        if self.is_room:
            return _("named_room", default="Room: ${title}", mapping={"title": self.title})
        return _("named_group", default="Group: ${title}", mapping={"title": self.title})

    @property
    def environment(self) -> str:
        """Look of pages in it that say nothing themselves."""
        return environment(self)

    @property
    def audience(self):
        """Who sees such a page."""
        return sentence(self) if is_member(self) else None
