"""What all verbs of a plan begin with."""

from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.plan.permissions import CHANGE_PLAN
from etwinning.plan.reading import place_of
from etwinning.plan.store import Kept
from etwinning.records.api import shelf
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import spend_writing
from plone.uuid.interfaces import IUUID


def begin(plan) -> Kept:
    """Refuse who may not change a plan; else return what is kept of it, to write in it.

    :raises NotAllowed: only teachers of the place.
    :raises WrongState: the place is closed.
    :raises TooMany: more than 120 things in ten minutes.
    """
    refuse_frozen(plan)
    may(plan, CHANGE_PLAN)
    spend_writing()
    return shelf("plan").open(IUUID(place_of(plan)))


def check_room(tree, most: int, more: int = 1) -> None:
    """Refuse what would be too many.

    :raises WrongState: with ``more`` there would be more than ``most``.
    """
    if len(tree) + more > most:
        words = {"most": str(most)}
        raise WrongState(
            _("error_plan_full", default="There can be ${most} of these.", mapping=words)
        )
