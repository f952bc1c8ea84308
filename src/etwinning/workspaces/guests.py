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
from etwinning.base.bounds import bind_inside
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.rules import guests_among
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.shapes import IFolder
from etwinning.workspaces.switches import tool_of_item

GUESTS = ("Guest", "Parent")
ONLY_ADMINS = _(
    "error_only_admins_guests", default="Only teacher admins show things to visitors."
)
NOT_WITH = _(
    "error_guests_with",
    default="Take this tick off: visitors see only what is for members or for verified teachers.",
)
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
    return guests_among(rolesForPermissionOn("View", item))


def lets_guests_in(folder) -> bool:
    """Tell whether guests see what is put into a folder for members: it takes on the tick."""
    return IFolder.providedBy(folder) and is_for_guests(folder)


def may_name_guests(item) -> bool:
    """Tell whether the current user may choose if guests see a thing, and its folder does not."""
    return allowed(item, PUBLISH_PAGE) and not _unmet(item)


def wanted_guests(item, audience: str, guests: bool | None) -> bool:
    """Return whether a thing is to name guests with an audience.

    :param guests: what was chosen, None: as it is.
    :raises BadInput: they were chosen with an audience that they are no part of.
    :raises NotAllowed: only teacher admins let people see it who are no members.
    :raises Unmet: guests do not read such things, do not see the folder, or see it by the folder.
    """
    now = bool(getattr(aq_base(item), "for_guests", False))
    if guests is None or guests == now:
        return now and audience in NAMING
    if guests and audience not in NAMING:
        raise BadInput({"guests": NOT_WITH})
    may(item, PUBLISH_PAGE, ONLY_ADMINS)
    if guests and _unmet(item):
        raise Unmet(_unmet(item))
    return guests


def tick_guests(item, named: bool) -> bool:
    """Write down whether a thing names guests; return whether that is new.

    Without it, what stands inside names nobody, either: it does not come back unseen.
    """
    if named == bool(getattr(aq_base(item), "for_guests", False)):
        return False
    if not named:
        _untick_inside(item)
    item.for_guests = named
    bind(item)
    bind_inside(item)
    item.reindexObjectSecurity()
    note("workspaces:item:guests", item, named=named)
    return True


def _untick_inside(folder):
    for thing in getattr(folder, "objectValues", tuple)():
        if getattr(aq_base(thing), "for_guests", False):
            thing.for_guests = False
            note("workspaces:item:guests", thing, named=False)
        _untick_inside(thing)


def _unmet(item):
    if _follows(item):
        return [_("unmet_guests_follow", default="Visitors see it as they see its folder.")]
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
