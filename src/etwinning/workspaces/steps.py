"""What every verb on a thing of a workspace does: refuse what is closed, choose who sees it."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.workspaces.audience import limit_of
from etwinning.workspaces.audience import objections
from etwinning.workspaces.events import AudienceChanged
from etwinning.workspaces.findings import findings_of
from etwinning.workspaces.findings import look_again
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.preflight import OTHERS_READ
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.shown import members_of
from etwinning.workspaces.where import workspace_of
from zope.event import notify

WRITING = Budget(
    "workspaces:write",
    120,
    600,
    _("limit_writing", default="That was a lot at once. Go on in some minutes."),
)


def spend_writing() -> None:
    """Count one thing that the current user makes or changes in a workspace.

    :raises TooMany: more than 120 in ten minutes.
    """
    spend(WRITING, actor())


def default_audience(folder) -> str:
    """Return the audience of a new thing: members, or fewer where the folder is for fewer."""
    usual = members_of(workspace_of(folder))
    return usual if fits(usual, limit_of(folder)) else limit_of(folder)


def audiences_for(thing) -> list[str]:
    """Return the audiences that the current user may give a thing, or a new thing in a folder.

    :param thing: an item, or a workspace for a new thing in it.
    """
    folder = thing if workspace_of(thing) is thing else aq_parent(aq_inner(thing))
    limit, outside = limit_of(folder), allowed(thing, PUBLISH_PAGE)
    widest = getattr(aq_base(thing), "widest", "public")
    return [
        audience
        for audience in AUDIENCES
        if fits(audience, limit) and fits(audience, widest)
        if outside or not is_outside(audience)
        if audience != "members" or audience == members_of(workspace_of(thing))
    ]


def check_objections(folder, words: dict, audience: str) -> None:
    """Refuse a page that is empty, or for more people than its folder."""
    if audience == "draft":
        return
    found = objections(folder, words["title"], words["text"], audience)
    if found:
        raise Unmet(found)


def may_change(item, permission: str) -> None:
    """Refuse who may not change a thing; of what people outside see, say why.

    :raises NotAllowed: the current user lacks the permission.
    """
    may(item, permission, OTHERS_READ if is_outside(state_of(item)) else None)


def put(
    item, words: dict, seen: str = "", permission: str = PUBLISH_PAGE, reason=OTHERS_READ
) -> None:
    """Change attributes of a thing, unless others see it and it would lack something then.

    What people outside see is changed by who may show it to them, and what is found anew in it
    was read (``preflight``).

    :param words: attribute -> value, checked already.
    :param seen: digest of the findings that the person has read.
    :param permission: of who shows it to people outside; ``reason`` is told to all others.
    :raises Unmet: it would lack something; LookFirst: or not be read. Nothing is changed.
    :raises NotAllowed: people outside see it, and the person shows them nothing.
    """
    if not words:
        return
    state = state_of(item)
    if is_outside(state):
        may(item, permission, reason)
    before = {name: getattr(item, name) for name in words}
    known = findings_of(item, state) if is_outside(state) else []
    _set(item, words)
    try:
        _check_put(item, state, known, seen)
    except Refusal:
        _set(item, before)
        raise


def _check_put(item, state, known, seen):
    lacks = hasattr(aq_base(item), "lacks") and state != "draft"
    lacking = item.lacks() if lacks else []
    if lacking:
        raise Unmet(lacking)
    if is_outside(state):
        look_again(item, known, state, seen)


def _set(item, words):
    for name, value in words.items():
        setattr(item, name, value)


def take_step(item, step: str, comment: str = "") -> None:
    """Take a step of the workflow, note it and tell it."""
    before = state_of(item)
    move(item, step, comment)
    note(f"workspaces:item:{step}", item, before=before)
    notify(AudienceChanged(item, before, state_of(item)))
