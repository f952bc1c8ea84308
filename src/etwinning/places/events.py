"""What places tell."""

from etwinning.places.interfaces import IJoined
from etwinning.places.interfaces import ILeft
from etwinning.places.interfaces import IPlaceOpened
from etwinning.places.interfaces import IRoleChanged
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent


class _MembershipEvent(ObjectEvent):
    def __init__(self, place, user_id: str, role: str):
        super().__init__(place)
        self.user_id = user_id
        self.role = role


@implementer(IJoined)
class Joined(_MembershipEvent):
    """A person joined a place."""


@implementer(ILeft)
class Left(_MembershipEvent):
    """A person left a place; ``role`` is what the person was."""


@implementer(IRoleChanged)
class RoleChanged(_MembershipEvent):
    """A member holds another role now; ``before`` is the old one."""

    def __init__(self, place, user_id: str, role: str, before: str):
        super().__init__(place, user_id, role)
        self.before = before


@implementer(IPlaceOpened)
class PlaceOpened(ObjectEvent):
    """A place is there; ``about`` is what it belongs to."""

    def __init__(self, place, about=None):
        super().__init__(place)
        self.about = about
