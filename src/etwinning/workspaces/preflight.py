"""The look at a thing before others see it, and the one gate through which all go outside.

Source: product.md PV5, 6.2 "Publish to world"; decision 0028.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.audience import too_wide
from etwinning.workspaces.findings import findings_of
from etwinning.workspaces.findings import look_first
from etwinning.workspaces.findings import Preflight
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.rules import narrower
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.where import refuse_frozen
from plone.uuid.interfaces import IUUID

ONLY_ADMINS = _("error_only_admins_publish", default="Only teacher admins show things to others.")
OTHERS_READ = _(
    "error_others_read_thing",
    default="People outside this place read this, so only a teacher admin changes it. One can "
    "show it to the members alone first.",
)
INSIDE_FIRST = _(
    "unmet_inside_first",
    default="Make it for the people of this place first, look at what is found in it, and show "
    "it to others then.",
)


def preflight(item, audience: str) -> Preflight:
    """Look at a thing, and at what stands in it and would be seen with it.

    :param audience: etwinners or public.
    :raises NotAllowed: only who may show it to others: teacher admins.
    :raises WrongState: the place is closed.
    """
    refuse_frozen(item)
    may(item, PUBLISH_PAGE, ONLY_ADMINS)
    before = audience_of(item)
    was = dict(readers_of(before))
    gained = [who for who, sees in readers_of(audience) if sees and not was[who]]
    inside = freed(item, before, audience)
    return Preflight(
        IUUID(item), before, audience, gained, findings_of(item, audience, inside)
    )


def freed(folder, before: str, after: str):
    """Yield what stands in a folder and people outside see with it, and did not until now."""
    for thing in getattr(folder, "objectValues", list)():
        own = state_of(thing)
        if is_outside(own):
            was, will = narrower(own, before), narrower(own, after)
            if was != will:
                yield thing
                yield from freed(thing, was, will)


def check_outside(item, audience: str, seen: str) -> None:
    """Let a thing be shown to more people outside by whoever may, and has read what was found.

    :param seen: digest of the findings that the person has read.
    :raises NotAllowed: only teacher admins. :raises LookFirst: something is wrong; not read.
    """
    if is_outside(audience) and not fits(audience, state_of(item)):
        look_first(preflight(item, audience), seen)


def check_carried(item, folder, seen: str) -> None:
    """Let a thing be put to where more people outside see it: as ``check_outside``."""
    before, after = audience_of(item), narrower(state_of(item), audience_of(folder))
    if is_outside(after) and not fits(after, before):
        look_first(preflight(item, after), seen)


def gains_outside(item, state: str, before: str) -> bool:
    """Tell whether people outside would see a thing that comes back, and did not when it went.

    :param state: that it would have.
    :param before: the audience that held when it went.
    """
    after = narrower(state, audience_of(aq_parent(aq_inner(item))))
    return is_outside(after) and not fits(after, before)


def check_inside(folder, audience: str) -> None:
    """Refuse to make a thing for people outside: nobody can have looked at it.

    :raises NotAllowed: only teacher admins show things to others.
    :raises Unmet: the folder is for fewer people; it is made for those inside first.
    """
    if not is_outside(audience):
        return
    if not allowed(folder, PUBLISH_PAGE):
        raise NotAllowed(ONLY_ADMINS)
    raise Unmet(too_wide(folder, audience) or [INSIDE_FIRST])
