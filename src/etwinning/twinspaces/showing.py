"""Show as…: a teacher admin sees a page of the TwinSpace as a role would see it.

A stand-in is nobody: it has no id, one role in one TwinSpace, and whatever it asks for is asked
of the real reader, too, so that nobody ever sees more this way. It lives while one page is drawn.
Source: issue 3, "Audience"; product.md TS1, TS3.
"""

from AccessControl import getSecurityManager
from AccessControl.PermissionRole import rolesForPermissionOn
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import SpecialUser
from Acquisition import aq_inner
from Acquisition import aq_parent
from contextlib import contextmanager
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.places.api import group_of
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.roles import ROLES
from plone import api

VISITOR = "Visitor"
TEACHER = "Teacher"
SHOWN_AS = {
    **{role: title for role, title in ROLES.items() if role != "TeacherAdmin"},
    TEACHER: _("role_other_teacher", default="Another verified teacher on the platform"),
    VISITOR: _("role_visitor", default="Anybody who comes by"),
}
PUPILS = ("PupilAdmin", "PupilMember")
EVERYBODY = "Anonymous"


class StandIn(SpecialUser):
    """Somebody with one role in one TwinSpace who is no person.

    :ivar stands_in: uid of the TwinSpace, ``""`` for who is no member (workspaces/shown.py).
    :param reader: the real user; without the reader's own right nothing is open.
    """

    def __init__(self, space, role: str, reader):
        super().__init__("", "", _site_roles(role), [])
        self.role = role
        self.stands_in = space.UID() if role in ROLES else ""
        # the method, not the user: an attribute of a user would be acquired from the wrong folder
        self.reader_allowed = reader.allowed
        self.group = group_of(space, role) if self.stands_in else ""

    def getGroups(self) -> list:
        """Return the virtual group of the role: the catalog asks."""
        return [self.group] if self.group else []

    def getRolesInContext(self, thing) -> list:
        """Return the roles: that of the TwinSpace only in it."""
        inside = self.stands_in and self.stands_in == _space_around(thing)
        return [*self.getRoles(), self.role] if inside else list(self.getRoles())

    def allowed(self, thing, object_roles=None) -> bool:
        """Tell whether both the role and the real reader may."""
        if object_roles is None or EVERYBODY in object_roles:
            return True
        mine = {*self.getRolesInContext(thing), "Authenticated"}
        if mine.isdisjoint(object_roles):
            return False
        # what pupils alone hold are fences, not rights: a teacher need not be inside them
        return "Pupil" in mine & set(object_roles) or bool(self.reader_allowed(thing, object_roles))


@contextmanager
def standing_in(space, role: str):
    """Draw what follows as somebody with a role in a TwinSpace; nothing may be written meanwhile.

    :param role: a key of SHOWN_AS.
    :raises NotAllowed: only teacher admins of this TwinSpace.
    """
    may(space, MANAGE_MEMBERS)
    if role == VISITOR:
        with as_visitor() as shown:
            yield shown
    else:
        with _as_user(StandIn(space, role, getSecurityManager().getUser())) as shown:
            yield shown


@contextmanager
def as_visitor():
    """Read what follows as anybody who comes by; nothing may be written meanwhile."""
    users = api.portal.get_tool("acl_users")
    with _as_user(users._createAnonymousUser(users.plugins)) as visitor:
        yield visitor


@contextmanager
def _as_user(user):
    before = getSecurityManager()
    newSecurityManager(None, user.__of__(api.portal.get_tool("acl_users")))
    try:
        yield user
    finally:
        setSecurityManager(before)


def is_open_to(thing, page, role: str) -> bool:
    """Tell whether a role reaches a page: it may view the thing, and the fence lets pupils in.

    Asked while ``standing_in``.
    """
    if role in PUPILS and getattr(page, "for_pupils", False) is not True:
        return False
    return getSecurityManager().getUser().allowed(thing, rolesForPermissionOn("View", thing))


def _space_around(thing):
    """Uid of the TwinSpace around a thing, a page of it, or a method of one; ``""`` for none."""
    while thing is not None:
        if ITwinSpace.providedBy(thing):
            return thing.UID()
        above = aq_parent(aq_inner(thing))
        thing = getattr(thing, "__self__", None) if above is None else above
    return ""


def _site_roles(role):
    if role == TEACHER:
        return (TEACHER,)
    return ("Pupil",) if role in PUPILS else ()
