"""Addresses: ``<place>/++twinmail++box`` is the mail, ``++twinmail++<token>`` a conversation."""

from etwinning.twinmail.api import conversation_in
from etwinning.twinmail.api import mail_of
from etwinning.twinmail.content import BOX
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class MailStep(LiveStep):
    """The step to the mail or to a conversation, for people."""

    def found(self, name: str):
        """Return it."""
        return mail_of(self.place) if name == BOX else conversation_in(self.place, name)


class RestMailStep(RestLiveStep):
    """The same step, for programs."""

    step = MailStep
