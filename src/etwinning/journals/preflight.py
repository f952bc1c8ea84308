"""The look at an entry before people outside the project read it.

Source: product.md PV5, JR6, 6.2 "Publish to world"; decision 0028.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.journals.guards import PUPILS_STAY
from etwinning.journals.permissions import PUBLISH_ENTRY
from etwinning.journals.permissions import SHARE_ENTRY
from etwinning.journals.rules import is_outside
from etwinning.journals.where import audience_of
from etwinning.workspaces.api import findings_of
from etwinning.workspaces.api import ONLY_ADMINS
from etwinning.workspaces.api import Preflight
from etwinning.workspaces.api import readers_of
from plone.uuid.interfaces import IUUID

# whom the audiences of entries mean among those of a place; others are a few of them
AS_IN_PLACES = {"project": "members", "etwinners": "etwinners", "public": "public"}
OTHERS_READ = _(
    "error_others_read",
    default="People outside the project read this entry, so only a teacher admin changes it. One "
    "can show it to the project alone first.",
)
PROJECT_FIRST = _(
    "unmet_project_first",
    default="Write it for the project first, look at what is found in it, and show it to others "
    "then.",
)


def preflight_entry(entry, audience: str) -> Preflight:
    """Look at an entry, and at the pictures that it shows.

    :param audience: etwinners or public.
    :raises NotAllowed: only teacher admins and founders, of what its author does not keep back.
    :raises WrongState: the journal is closed. :raises Unmet: a pupil wrote it.
    """
    refuse_closed(aq_parent(aq_inner(entry)))
    may(entry, SHARE_ENTRY)
    may(entry, PUBLISH_ENTRY, ONLY_ADMINS)
    if entry.by_pupil:
        raise Unmet([PUPILS_STAY])
    before = audience_of(entry)
    was = dict(readers_of(AS_IN_PLACES.get(before, "draft")))
    gained = [who for who, sees in readers_of(audience) if sees and not was[who]]
    return Preflight(IUUID(entry), before, audience, gained, findings_of(entry, audience))


def may_publish(thing) -> bool:
    """Tell whether the current user shows an entry, or the entries of a journal, to others."""
    return allowed(thing, PUBLISH_ENTRY)


def check_inside(journal, audience: str) -> None:
    """Refuse to write an entry for people outside: nobody can have looked at it.

    :raises NotAllowed: only teacher admins show entries to others.
    :raises Unmet: it is written for the project first.
    """
    if not is_outside(audience):
        return
    if not may_publish(journal):
        raise NotAllowed(ONLY_ADMINS)
    raise Unmet([PROJECT_FIRST])


def refuse_closed(journal) -> None:
    """Refuse to write in a closed journal.

    :raises WrongState: it is.
    """
    if state_of(journal) != "open":
        reason = _("error_journal_closed", default="The journal is closed: the project is.")
        raise WrongState(reason)
