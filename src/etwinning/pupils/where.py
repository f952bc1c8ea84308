"""Whether a pupil asks, and which classroom a thing belongs to."""

from AccessControl import getSecurityManager
from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_chain
from Acquisition import aq_inner
from etwinning.pupils.interfaces import IClassroom
from etwinning.pupils.interfaces import IPupilGround
from etwinning.pupils.permissions import STAY_INSIDE
from plone import api
from plone.uuid.interfaces import IUUID


def is_pupil() -> bool:
    """Tell whether the present reader is a pupil, or stands in for one; the house is none.

    Roles that a person has everywhere tell it: each request asks, and most people are none, so
    that roles in places would all be looked at in vain.
    """
    user, kept = getSecurityManager().getUser(), rolesForPermissionOn(STAY_INSIDE, api.portal.get())
    return not set(kept).isdisjoint(user.getRoles())


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
