"""Guests and parents see of what is for members only what names them.

A tick beside the audience; materials follow the folder in which they stand. Sources: workflows.md
section 3 ("Guest or Parent only where a thing names them"), product.md TS14, 6.2 column Visitor.
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.workspaces.events import AudienceChanged
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.shapes import IFolder
from etwinning.workspaces.switches import tool_of_item
from zope.event import notify

GUESTS = ("Guest", "Parent")
NAMING = ("members", "etwinners")  # audiences of which guests are a part where they are named


def names_guests(item) -> bool:
    """Tell whether a thing names the guests: by its own tick, or by that of its folder."""
    return bool(getattr(aq_base(item), "for_guests", False)) or _follows(item)


def _follows(item):
    folder = aq_parent(aq_inner(item))
    return IFolder.providedBy(folder) and names_guests(folder)


def named_by(item) -> tuple[str, ...]:
    """Return the roles that see a thing because it names them."""
    return GUESTS if state_of(item) in NAMING and names_guests(item) else ()


def is_for_guests(item) -> bool:
    """Tell whether guests see a thing that is not for everybody."""
    return not set(GUESTS).isdisjoint(rolesForPermissionOn("View", item))


def may_name_guests(item) -> bool:
    """Tell whether the current user may choose if guests see a thing, and its folder does not."""
    return allowed(item, PUBLISH_PAGE) and not _unmet(item) and not _follows(item)


def name_guests(item, named: bool) -> None:
    """Let guests and parents see a thing, or no longer; nothing happens if it is so already.

    :raises NotAllowed: only teacher admins let people see it who are no members.
    :raises Unmet: guests do not read such things, or do not see the folder.
    """
    if named == bool(getattr(aq_base(item), "for_guests", False)):
        return
    if not allowed(item, PUBLISH_PAGE):
        raise NotAllowed(
            _("error_only_admins_guests", default="Only teacher admins show things to visitors.")
        )
    if named and _unmet(item):
        raise Unmet(_unmet(item))
    item.for_guests = named
    bind(item)
    item.reindexObjectSecurity()
    note("workspaces:item:guests", item, named=named)
    notify(AudienceChanged(item, state_of(item), state_of(item)))


def forget_guests(item) -> None:
    """Take the tick off a thing for other people, so that it does not come back unseen."""
    if getattr(aq_base(item), "for_guests", False):
        del item.for_guests
        note("workspaces:item:guests", item, named=False)


def _unmet(item):
    if "Guest" not in roles_that("R", tool_of_item(item)):
        return [_("unmet_not_for_guests", default="Visitors and parents do not read such things.")]
    seen_by = rolesForPermissionOn("View", aq_parent(aq_inner(item)))
    if not {"Guest", "Anonymous"}.isdisjoint(seen_by):
        return []
    return [
        _(
            "unmet_guests_in_folder",
            default="Visitors and parents do not see what this stands in. Show them that first.",
        )
    ]
