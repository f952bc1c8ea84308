"""The school and the folder of all schools."""

from etwinning.base.content import Register
from etwinning.base.content import Unsigned
from etwinning.places.interfaces import IPlace
from etwinning.schools.interfaces import ISchool
from etwinning.schools.interfaces import ISchools
from plone.dexterity.content import Item
from zope.interface import implementer

COLLEAGUE = "Colleague"


@implementer(ISchool, IPlace)
class School(Unsigned, Item):
    """A school. Its colleagues are on its roster."""

    place_roles = (COLLEAGUE,)


@implementer(ISchools)
class Schools(Register):
    """All schools, by UID."""
