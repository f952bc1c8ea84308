"""Which classroom a thing belongs to: where it stands, or what its room tells."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from etwinning.pupils.interfaces import IClassroom
from etwinning.pupils.interfaces import IPupilGround
from plone.uuid.interfaces import IUUID


def classroom_around(thing) -> str:
    """Return the uid of the classroom around a thing, ``""`` outside of all.

    What was reached through acquisition stands where it is contained.
    """
    for found in aq_chain(aq_inner(thing)):
        if IClassroom.providedBy(found):
            return IUUID(found)
        ground = IPupilGround(found, None)
        if ground is not None:
            return ground.classroom()
    return ""
