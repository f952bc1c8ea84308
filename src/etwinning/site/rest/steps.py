"""Plone's service of workflow steps: a step that is not taken writes nothing."""

from etwinning.base.history import state_of
from plone.restapi.services.workflow.transition import WorkflowTransition

import transaction


class Step(WorkflowTransition):
    """POST @workflow/…: as Plone's, which dates a thing before it asks whether it may move it."""

    def reply(self):
        """Take the step, or nothing."""
        before = state_of(self.context)
        answer = super().reply()
        if state_of(self.context) == before:
            transaction.doom()
        return answer
