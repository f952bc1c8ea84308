"""What schools tell."""

from etwinning.schools.interfaces import ISchoolClosed
from etwinning.schools.interfaces import ISchoolEdited
from etwinning.schools.interfaces import ISchoolMerged
from etwinning.schools.interfaces import ISchoolProposed
from etwinning.schools.interfaces import ISchoolRejected
from etwinning.schools.interfaces import ISchoolVerified
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent


@implementer(ISchoolProposed)
class SchoolProposed(ObjectEvent):
    """A school is new and waits for its office."""


@implementer(ISchoolVerified)
class SchoolVerified(ObjectEvent):
    """The office knows the school."""


@implementer(ISchoolRejected)
class SchoolRejected(ObjectEvent):
    """The office rejected the school."""


@implementer(ISchoolEdited)
class SchoolEdited(ObjectEvent):
    """The school has another office, region or country."""


@implementer(ISchoolClosed)
class SchoolClosed(ObjectEvent):
    """The school is no more."""


@implementer(ISchoolMerged)
class SchoolMerged(ObjectEvent):
    """A second record of a school is given up for ``into``; ``moved`` are user ids."""

    def __init__(self, into, other, moved=()):
        super().__init__(other)
        self.moved = frozenset(moved)
        self.into = into
        self.other = other
