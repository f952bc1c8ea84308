"""What a place has without being content: its rights are told when they are asked for.

A board or a chat is made for the request, at ``<place>/++<kind>++<name>`` (decision 0015). Nothing
of its rights is stored; a permission that it does not name is nobody's but the place's.
"""

from AccessControl.class_init import InitializeClass
from AccessControl.Permission import getPermissionIdentifier
from AccessControl.PermissionRole import rolesForPermissionOn
from AccessControl.SecurityInfo import ClassSecurityInfo
from Acquisition import aq_inner
from Acquisition import aq_parent
from Acquisition import Implicit
from borg.localrole.interfaces import ILocalRoleProvider
from ComputedAttribute import ComputedAttribute
from etwinning.base.bounds import common
from etwinning.places.api import role_in
from etwinning.workspaces.interfaces import ILive
from etwinning.workspaces.interfaces import IPersonal
from etwinning.workspaces.interfaces import IWorkspace
from functools import cache
from OFS.Traversable import Traversable
from plone.rest.traverse import RESTWrapper
from plone.uuid.interfaces import IUUID
from zExceptions import NotFound
from zope.component import adapter
from zope.interface import implementer
from zope.traversing.interfaces import ITraversable

AUTHOR = "Author"


@implementer(ILive)
class Live(Implicit, Traversable):
    """Such a thing, wrapped in its place.

    :cvar permissions: titles of those that ``roles`` answers.
    :cvar title: what it is called.
    """

    security = ClassSecurityInfo()
    security.declareObjectProtected("View")  # and with it all that its address leads to
    security.setDefaultAccess("deny")
    # asked for at each check, and acquired from the place or looked for in the site otherwise
    id = ""
    __conform__ = None
    __ac_local_roles_block__ = None
    permissions: tuple = ()
    title = ""

    def roles(self, permission: str) -> set:
        """Return who has one of ``permissions`` here now; Manager and the place come on top."""
        return set()

    def Title(self) -> str:
        """Return its title, as Plone's page asks."""
        return self.title

    def __getattr__(self, name):
        """Answer Zope's question for ``_View_Permission`` and the like."""
        permission = _by_name(type(self).permissions).get(name)
        if permission is None:
            raise AttributeError(name)
        # computed when it is wrapped: a bare one knows no place
        return ComputedAttribute(lambda thing: _within(thing, permission))


InitializeClass(Live)


@cache
def _by_name(permissions):
    return {getPermissionIdentifier(title): title for title in permissions}


def _within(thing, permission):
    place = aq_parent(aq_inner(thing))
    theirs = tuple(rolesForPermissionOn("View", place))
    if IPersonal.providedBy(thing):
        theirs = (*theirs, AUTHOR)  # who has it is asked whether the person sees the place
    return common((*thing.roles(permission), "Manager"), theirs)


@implementer(ILocalRoleProvider)
@adapter(IPersonal)
class AuthorRole:
    """``Author`` on what is a person's own, as long as the person sees the place as a member.

    Zope asks for roles before it knows who asks: so ``roles`` cannot name a person, this can.
    """

    def __init__(self, thing):
        self.thing = thing

    def getRoles(self, principal_id: str) -> tuple:
        """Return ``Author`` for such a person."""
        place = aq_parent(aq_inner(self.thing))
        role = role_in(place, principal_id) if principal_id else ""
        if not role or not self.thing.is_of(principal_id, role):
            return ()
        seen_by = rolesForPermissionOn("View", place)
        return () if {role, "Anonymous"}.isdisjoint(seen_by) else (AUTHOR,)

    def getAllRoles(self) -> tuple:
        """Return nothing: nobody is named to the search."""
        return ()


@implementer(ITraversable)
class LiveStep:
    """A step ``++kind++name`` of an address; who may not see what it leads to is refused there."""

    def __init__(self, place, request=None):
        self.place = place

    def found(self, name: str):
        """Return the thing of this name, wrapped, None if there is none; the room knows."""

    def traverse(self, name: str, ignored):
        """Return it.

        :raises NotFound: there is none.
        """
        found = self.found(name)
        if found is None:
            raise NotFound(name)
        return found


@implementer(ITraversable)
class RestLiveStep:
    """The same step for programs: plone.rest wraps what lies on the way to a service.

    :cvar step: the room's LiveStep.
    """

    step: type[LiveStep]

    def __init__(self, wrapped, request):
        self.wrapped = wrapped
        self.request = request

    def traverse(self, name: str, ignored):
        """Return what the step leads to, wrapped once more.

        :raises NotFound: what is wrapped is no place.
        """
        if not IWorkspace.providedBy(self.wrapped.context):
            raise NotFound(name)
        found = self.step(self.wrapped.context).traverse(name, ignored)
        return RESTWrapper(found, self.request)


@implementer(IUUID)
@adapter(ILive)
def uid_of_live(thing) -> str:
    """Return the uid of such a thing: that of its place, and its name there."""
    kind, name = thing.getId().removeprefix("++").split("++")
    return f"{IUUID(aq_parent(aq_inner(thing)))}:{kind}:{name}"
