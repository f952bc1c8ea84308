"""Who acts, and may they? The one place where the house asks."""

from AccessControl import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import UnrestrictedUser
from Acquisition import aq_base
from contextlib import contextmanager
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from plone import api


class House(UnrestrictedUser):
    """Acts when something follows from an allowed verb. No log-in leads here.

    :param reason: why the house acts, for the audit.
    :param behalf_of: id of the person whose verb it follows from, ``""`` for jobs and visitors.
    """

    def __init__(self, reason: str, behalf_of: str):
        super().__init__("house", "", ("House",), "")
        self.reason = reason
        self.behalf_of = behalf_of

    def getId(self):
        """Return the id that workflow histories show."""
        return "house"


@contextmanager
def for_the_house(reason: str):
    """Run consequences of an allowed verb as the house.

    Only subscribers, jobs and token links may use it; a house test lists them.

    :param reason: a few words that the audit keeps, such as "a project was approved".
    """
    before = getSecurityManager()
    house = House(reason, actor())
    acl_users = api.portal.get_tool("acl_users")
    newSecurityManager(None, house.__of__(acl_users))
    try:
        yield house
    finally:
        setSecurityManager(before)


def by_house() -> bool:
    """Tell whether the house acts just now, for whomever."""
    return isinstance(aq_base(getSecurityManager().getUser()), House)


def actor() -> str:
    """Return the id of the person who acts (behind the house, too), ``""`` for a visitor."""
    user = getSecurityManager().getUser()
    # the bare user: a wrapped one would look for the word in the whole site, at each question
    return getattr(aq_base(user), "behalf_of", None) or _person(user)


def _person(user) -> str:
    return "" if isinstance(getattr(user, "aq_base", user), House) else user.getId() or ""


def allowed(context, permission: str) -> bool:
    """Tell whether the current user has a permission (its title) on ``context``."""
    return bool(getSecurityManager().checkPermission(permission, context))


def may(context, permission: str, reason=None) -> None:
    """Refuse unless the current user has a permission on ``context``.

    :param permission: the title, a constant of the room's ``permissions``.
    :param reason: what to tell a person who may not; a plain sentence by default.
    :raises NotAllowed: the current user lacks it.
    """
    if not allowed(context, permission):
        raise NotAllowed(reason or _("error_not_allowed", default="You may not do this here."))
