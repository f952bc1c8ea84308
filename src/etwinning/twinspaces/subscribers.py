"""What TwinSpaces do when something happens elsewhere; each may run twice without harm."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.pupils.api import expire_at
from etwinning.pupils.api import expires_at
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.opening import fill
from etwinning.twinspaces.opening import follow
from etwinning.twinspaces.opening import let_go
from etwinning.twinspaces.opening import open_space
from etwinning.twinspaces.opening import space_of
from etwinning.twinspaces.passes import drop_pass_of
from etwinning.twinspaces.passes import give_pass_role
from etwinning.twinspaces.rules import GUESTS

PUPILS_STAY = timedelta(days=30)  # after the project's end, workflows.md section 2


def drop_pass(event) -> None:
    """Somebody left a place, by whichever verb: a pass for a TwinSpace is over."""
    if ITwinSpace.providedBy(event.object):
        drop_pass_of(event.object, event.user_id)


def change_pass(event) -> None:
    """Somebody has another role in a place: what the pass of a guest says follows."""
    if ITwinSpace.providedBy(event.object) and event.role in GUESTS:
        give_pass_role(event.object, event.user_id, event.role)


def give_space(event) -> None:
    """A project was approved (or is repaired): it has a TwinSpace with its teachers in it."""
    with for_the_house("a project was approved"):
        open_space(event.object)


def follow_project(event) -> None:
    """A project was closed, reopened, archived, flagged or restored: its TwinSpace, too."""
    space = space_of(event.object)
    if space is None:
        return
    with for_the_house("a project moved"):
        follow(space, state_of(event.object))
        expire_at(space, _end_of_pupils(space))


def _end_of_pupils(space):
    """Thirty days after it closed; what comes after that (the archive) changes nothing."""
    if space.is_writable or state_of(space) == "flagged":
        return None
    return expires_at(space) or datetime.now(UTC) + PUPILS_STAY


def let_partner_in(event) -> None:
    """A partner joined the project: in the TwinSpace at once."""
    space = space_of(event.object)
    if space is not None:
        with for_the_house("a partner joined a project"):
            fill(space, event.object)


def let_partner_go(event) -> None:
    """A partner left the project: access to the TwinSpace ends at once."""
    space = space_of(event.object)
    if space is not None:
        with for_the_house("a partner left a project"):
            let_go(space, event.object, event.user_id)


def change_founder(event) -> None:
    """A founder's place went to somebody else: so does the TwinSpace."""
    space = space_of(event.object)
    if space is not None:
        with for_the_house("a founder was replaced"):
            fill(space, event.object)
            let_go(space, event.object, event.before)
