"""The conditions of each transition of a project; roles stand in the workflow's table.

Every guard also asks that a verb wrote the step down (steps.py): the stock doors of Plone
cannot pass the verbs by.
"""

from etwinning.base.guard import Guard
from etwinning.base.messages import _
from etwinning.projects import ledger as ledgers
from etwinning.projects.requirements import unmet
from etwinning.projects.running import came_from
from etwinning.projects.running import can_be_reopened
from etwinning.projects.steps import is_written
from etwinning.projects.turns import not_by_submitter
from etwinning.projects.turns import only_by_submitter


class ProjectGuard(Guard):
    """Base: ``conditions`` of the field, then the written step.

    :cvar transition: its id.
    """

    transition = ""

    def conditions(self) -> list:
        """Return what is missing in the field, one sentence each."""
        return []

    def unmet(self) -> list:
        return self.conditions() or self._not_written()

    def _not_written(self):
        if is_written(self.context, self.transition):
            return []
        return [
            _(
                "unmet_project_page",
                default="Use the project's own page for this, so that everybody is told.",
            )
        ]


class Submit(ProjectGuard):
    """submit: every requirement of product.md PJ3 is met."""

    transition = "submit"

    def conditions(self) -> list:
        """Ask the rule engine."""
        return unmet(self.context)


class Accept(ProjectGuard):
    """accept: the requirements still hold, and it is the other founder who agrees."""

    transition = "accept"

    def conditions(self) -> list:
        """Ask for the other founder first."""
        return not_by_submitter(self.context) or unmet(self.context)


class Decline(ProjectGuard):
    """decline: by the other founder."""

    transition = "decline"

    def conditions(self) -> list:
        """Refuse the one who submitted."""
        return not_by_submitter(self.context)


class Withdraw(ProjectGuard):
    """withdraw: by the founder who submitted."""

    transition = "withdraw"

    def conditions(self) -> list:
        """Refuse the other one."""
        return only_by_submitter(self.context)


class Reopen(ProjectGuard):
    """reopen: nothing but the step."""

    transition = "reopen"


class Verify(ProjectGuard):
    """verify: one office has signed."""

    transition = "verify"

    def conditions(self) -> list:
        """Read the ledger."""
        return _needs(ledgers.is_verified(self.context.ledger))


class Approve(ProjectGuard):
    """approve: all offices have signed."""

    transition = "approve"

    def conditions(self) -> list:
        """Read the ledger."""
        return _needs(ledgers.is_approved(self.context.ledger))


class Reject(ProjectGuard):
    """reject: one office has rejected."""

    transition = "reject"

    def conditions(self) -> list:
        """Read the ledger."""
        return _needs(ledgers.is_rejected(self.context.ledger))


class Label(ProjectGuard):
    """label: the paper of the label is issued."""

    transition = "label"

    def conditions(self) -> list:
        """Ask for its number."""
        if self.context.label_code:
            return []
        return [_("unmet_label", default="The label is given by itself at the first activity.")]


class Close(ProjectGuard):
    """close: nothing but the step."""

    transition = "close"


class ReopenApproved(ProjectGuard):
    """reopen_approved: closed for at most a year, from ``approved``."""

    transition = "reopen_approved"
    origin = "approved"

    def conditions(self) -> list:
        """Read the history and the calendar."""
        if came_from(self.context, "closed") != self.origin:
            return [_("unmet_origin", default="It was in another state before.")]
        if can_be_reopened(self.context):
            return []
        return [
            _(
                "unmet_reopen_late",
                default="The time to reopen this project is over. You can found a new one.",
            )
        ]


class ReopenLabelled(ReopenApproved):
    """reopen_labelled: closed for at most a year, from ``labelled``."""

    transition = "reopen_labelled"
    origin = "labelled"


class Archive(ProjectGuard):
    """archive: nothing but the step."""

    transition = "archive"


class Flag(ProjectGuard):
    """flag: nothing but the step, which carries the reason."""

    transition = "flag"


class RestoreApproved(ProjectGuard):
    """restore_approved: flagged while ``approved``."""

    transition = "restore_approved"
    origin = "approved"

    def conditions(self) -> list:
        """Read the history."""
        if came_from(self.context, "flagged") == self.origin:
            return []
        return [_("unmet_origin", default="It was in another state before.")]


class RestoreLabelled(RestoreApproved):
    """restore_labelled: flagged while ``labelled``."""

    transition = "restore_labelled"
    origin = "labelled"


class RestoreClosed(RestoreApproved):
    """restore_closed: flagged while ``closed``."""

    transition = "restore_closed"
    origin = "closed"


class RestoreArchived(RestoreApproved):
    """restore_archived: flagged while ``archived``."""

    transition = "restore_archived"
    origin = "archived"


def _needs(is_so):
    return [] if is_so else [_("unmet_ledger", default="The ledger does not say so.")]
