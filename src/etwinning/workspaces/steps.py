"""What every verb on a thing of a workspace does: refuse what is closed, choose who sees it."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.workspaces.audience import limit_of
from etwinning.workspaces.audience import objections
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.events import AudienceChanged
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.where import is_frozen
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
    return "members" if fits("members", limit_of(folder)) else limit_of(folder)


def audiences_for(thing) -> list[str]:
    """Return the audiences that the current user may give a thing, or a new thing in a folder.

    :param thing: an item, or a workspace for a new thing in it.
    """
    folder = thing if workspace_of(thing) is thing else aq_parent(aq_inner(thing))
    limit, outside = limit_of(folder), allowed(thing, PUBLISH_PAGE)
    return [
        audience
        for audience in AUDIENCES
        if fits(audience, limit) and (outside or not is_outside(audience))
    ]


def check_outside(thing, audience: str, confirmed: bool) -> None:
    """Whoever shows a thing to people outside may do it, and has said so."""
    if not is_outside(audience):
        return
    reason = _("error_only_admins_publish", default="Only teacher admins show things to others.")
    if not allowed(thing, PUBLISH_PAGE):
        raise NotAllowed(reason)
    if not confirmed:
        raise Unmet(
            [
                _(
                    "unmet_confirm_audience",
                    default="This will be seen by: ${audience}. Tick that you have read it.",
                    mapping={"audience": title_of(audience)},
                )
            ]
        )


def check_objections(folder, words: dict, audience: str) -> None:
    """Refuse a page that is empty, or for more people than its folder."""
    if audience == "draft":
        return
    found = objections(folder, words["title"], words["text"], audience)
    if found:
        raise Unmet(found)


def put(item, words: dict) -> None:
    """Change attributes of a thing, unless others see it and it would lack something then.

    :param words: attribute -> value, checked already.
    :raises Unmet: it would; nothing is changed.
    """
    before = {name: getattr(item, name) for name in words}
    _set(item, words)
    lacking = item.lacks() if state_of(item) != "draft" else []
    if lacking:
        _set(item, before)
        raise Unmet(lacking)


def _set(item, words):
    for name, value in words.items():
        setattr(item, name, value)


def refuse_frozen(thing) -> None:
    """Refuse to write in what is closed or hidden.

    :raises WrongState: it is.
    """
    if is_frozen(thing):
        raise WrongState(
            _("error_closed", default="Nothing can be written here now: it is closed or hidden.")
        )


def take_step(item, step: str, comment: str = "") -> None:
    """Take a step of the workflow, note it and tell it."""
    before = state_of(item)
    move(item, step, comment)
    note(f"workspaces:item:{step}", item, before=before)
    notify(AudienceChanged(item, before, state_of(item)))
