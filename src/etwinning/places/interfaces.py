"""What a place is, and what happens in it."""

from zope.interface import Attribute
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent


class IPlace(Interface):
    """Marks content with a roster: its members hold their roles in it and in all below it."""

    place_roles = Attribute("The roles it can give, a tuple such as ('Founder', 'Partner').")


class IMembershipEvent(IObjectEvent):
    """Something happened to a membership; ``object`` is the place."""

    user_id = Attribute("The id of the member.")
    role = Attribute("The role, now or until now.")


class IJoined(IMembershipEvent):
    """A person joined a place."""


class ILeft(IMembershipEvent):
    """A person left a place, or was taken off its roster."""


class IRoleChanged(IMembershipEvent):
    """A member holds another role now."""

    before = Attribute("The role until now.")


class IPlaceOpened(IObjectEvent):
    """A place is there and its first members are in; may be told again when it is repaired.

    ``object`` is the place. Tools that belong to a place (a journal, a forum) hear it.
    """

    about = Attribute("What the place belongs to, such as a project; None for a place by itself.")
