"""The office and the folder of all offices."""

from etwinning.base.content import Register
from etwinning.base.content import Unsigned
from etwinning.support.interfaces import IOffice
from etwinning.support.interfaces import IOffices
from plone.dexterity.content import Container
from zope.interface import implementer


@implementer(IOffice)
class Office(Unsigned, Container):
    """A national office; the office of code ``EU`` is the central one."""

    _ordering = "unordered"


@implementer(IOffices)
class Offices(Register):
    """All offices, by code."""
