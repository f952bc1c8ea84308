"""What happened to a teacher or between two of them. ``object`` is the profile."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class ITeacherRegistered(IObjectEvent):
    """A visitor confirmed the address: there is an account and an empty profile."""


class ITeacherSubmitted(IObjectEvent):
    """A teacher finished the registration: the office's clock runs."""


class ITeacherVerified(IObjectEvent):
    """The office verified a teacher."""


class ITeacherRejected(IObjectEvent):
    """The office refused a teacher."""


class ITeacherChangedSchool(IObjectEvent):
    """A verified teacher is at a school that the office has not seen yet."""


class ITeacherLeft(IObjectEvent):
    """A teacher is suspended, banned, dormant or deactivated: no partner may rely on them."""


class IContactEvent(Interface):
    """Something between two teachers."""

    one = Attribute("User id of the one who asked")
    other = Attribute("User id of the one who was asked")


class IContactAsked(IContactEvent):
    """One teacher asked another to become contacts."""


class IContactMade(IContactEvent):
    """Two teachers are contacts now."""


@implementer(ITeacherRegistered)
class TeacherRegistered(ObjectEvent):
    """A visitor confirmed the address."""


@implementer(ITeacherSubmitted)
class TeacherSubmitted(ObjectEvent):
    """A registration is complete."""


@implementer(ITeacherVerified)
class TeacherVerified(ObjectEvent):
    """A teacher is verified."""


@implementer(ITeacherRejected)
class TeacherRejected(ObjectEvent):
    """A teacher is refused."""


@implementer(ITeacherChangedSchool)
class TeacherChangedSchool(ObjectEvent):
    """A verified teacher has a new school."""


@implementer(ITeacherLeft)
class TeacherLeft(ObjectEvent):
    """A teacher is not there for the time being, or for good."""


class _Contact:
    def __init__(self, one: str, other: str):
        self.one = one
        self.other = other


@implementer(IContactAsked)
class ContactAsked(_Contact):
    """One asked the other."""


@implementer(IContactMade)
class ContactMade(_Contact):
    """They are contacts."""
