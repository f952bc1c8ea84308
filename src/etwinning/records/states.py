"""States of records, from the same definition.xml as the states of content.

GenericSetup imports ``workflows/<id>/definition.xml`` into portal_workflow. Here we read that
definition: initial state, transitions, guards (DCWorkflow's own ``Guard.check``, so roles,
permissions and expressions mean the same) and the permission map of each state. Nothing of it
is copied into the record: a changed workflow holds for millions of records at once.

Not read: scripts, worklists, variables, groups; a house test refuses a definition that has them.
Source: platform.md, section 5.
"""

from AccessControl import getSecurityManager
from AccessControl.Permission import getPermissionIdentifier
from Acquisition import aq_base
from Acquisition import Implicit
from collections.abc import Iterator
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import is_for_them
from etwinning.base.interfaces import IGuard
from etwinning.base.messages import _
from etwinning.base.told import being_told
from etwinning.base.told import Told
from etwinning.records.events import RecordMoved
from OFS.Traversable import Traversable
from persistent import Persistent
from Products.CMFCore.interfaces import IWorkflowTool
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.DCWorkflow.Transitions import TRIGGER_AUTOMATIC
from Products.DCWorkflow.Transitions import TRIGGER_USER_ACTION
from time import time
from zope.component import getUtility
from zope.component import queryAdapter
from zope.event import notify

KEEP = 8  # steps of history in the record; the audit has the rest
LONGEST_CHAIN = 10  # automatic transitions in a row


class Record(Implicit, Traversable, Persistent):
    """A small thing with a state. Wrap it in its place (``record.__of__(place)``) before you ask.

    Traversable matters: without it ``here.restrictedTraverse('@@guard')`` in a guard is
    acquired, and answers for the place instead of the record.

    :cvar workflow: id of the definition.
    :ivar state: id of the present state, None before ``begin``.
    :ivar history: tuples (unix seconds, user id, transition, state), the last KEEP steps.
    :ivar key: its key (keys.py), 0 before it is filed.
    :ivar told: who wrote it as another site told it, None for what was written here.
    """

    workflow = ""
    state: str | None = None
    history: tuple = ()
    key = 0
    told: Told | None = None
    id = ""  # or the id of the place would be acquired
    # asked for at each check and each adaptation, and looked for in the whole site otherwise
    __conform__ = None
    __ac_local_roles_block__ = None

    def getId(self):
        """Return the key as text: Zope's paths need one."""
        return str(self.key)

    def __getattr__(self, name):
        """Answer Zope's question for ``_View_Permission`` and the like.

        So checkPermission, guards and restricted traversal know the state of the record.
        A tuple replaces the roles of the place, a list adds to them.
        """
        if name.startswith("_") and name.endswith("_Permission") and self.state is not None:
            table = definition_of(self).states[self.state].permission_roles or {}
            for permission, roles in table.items():
                if getPermissionIdentifier(permission) == name:
                    return roles
        raise AttributeError(name)


def definition_of(record):
    """Return the workflow definition of a record.

    :raises WorkflowException: the site has none of that name: nothing is open then.
    """
    found = getUtility(IWorkflowTool).getWorkflowById(record.workflow)
    if found is None:
        raise WorkflowException(f"No workflow {record.workflow!r}")
    return found


def begin(record, comment: str = "") -> None:
    """Put a new record into its first state and tell it. Who may create is asked before."""
    definition, anew = definition_of(record), being_told()
    if anew is not None:
        aq_base(record).told = anew.author
    _walk(record, definition, "", definition.initial_state, comment)


def move(record, transition: str, comment: str = "") -> None:
    """Take a transition on behalf of the current user, like ``base.guard.move`` for content.

    :raises WrongState: the present state has no such transition for people (409).
    :raises Unmet: the guard objects; ``reasons`` says to what (400).
    :raises NotAllowed: the state has it, but not for this person (403).
    """
    definition = definition_of(record)
    step = next(_steps(record, definition, TRIGGER_USER_ACTION, transition), None)
    if step is None:
        raise WrongState(
            _("error_wrong_state", default="This is not possible now: its state has changed.")
        )
    guard = queryAdapter(record, IGuard, name=transition)
    is_asked = guard is not None and is_for_them(step, definition, record)
    unmet = guard.unmet() if is_asked else []
    if unmet:
        raise Unmet(unmet)
    if not _is_open(record, definition, step):
        raise NotAllowed(_("error_not_allowed", default="You may not do this here."))
    _walk(record, definition, transition, step.new_state_id or record.state, comment)


def moves(record) -> list[str]:
    """Return the ids of the transitions that the current user may take now."""
    definition = definition_of(record)
    steps = _steps(record, definition, TRIGGER_USER_ACTION)
    return [step.id for step in steps if _is_open(record, definition, step)]


def allows(record, permission: str) -> bool:
    """Tell whether the current user has a permission (its title) on the record."""
    return bool(getSecurityManager().checkPermission(permission, record))


def _steps(record, definition, trigger, only: str | None = None) -> Iterator:
    """Yield the transitions of the present state, all or the one asked for."""
    for name in definition.states[record.state].transitions:
        step = definition.transitions.get(name)
        if step is not None and step.trigger_type == trigger and only in (None, name):
            yield step


def _is_open(record, definition, step) -> bool:
    """Tell whether the transition's guard lets the current user pass.

    Our own part is asked first: the expression leads to it, too, on a much longer way.
    """
    guard = queryAdapter(record, IGuard, name=step.id)
    if guard is not None and guard.unmet():
        return False
    return step.guard is None or bool(step.guard.check(getSecurityManager(), definition, record))


def _walk(record, definition, transition, state, comment):
    """Write the step down, tell it, and go on as long as a door opens by itself."""
    for _turn in range(LONGEST_CHAIN):
        before = record.state
        _write(record, transition, state)
        notify(RecordMoved(record, before, transition, comment))
        steps = _steps(record, definition, TRIGGER_AUTOMATIC)
        step = next((step for step in steps if _is_open(record, definition, step)), None)
        if step is None:
            return
        transition, state = step.id, step.new_state_id or state
    raise WorkflowException(f"Automatic transitions of {definition.id} run in a circle")


def _write(record, transition, state):
    user = getSecurityManager().getUser().getId() or ""
    bare = aq_base(record)
    bare.history = (*bare.history, (int(time()), user, transition, state))[-KEEP:]
    bare.state = state
