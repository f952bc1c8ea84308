"""What offices tell."""

from etwinning.support.interfaces import IDutyGiven
from etwinning.support.interfaces import IDutyTaken
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent


class _DutyEvent(ObjectEvent):
    def __init__(self, office, user_id: str, duty: str, region: str):
        super().__init__(office)
        self.user_id = user_id
        self.duty = duty
        self.region = region


@implementer(IDutyGiven)
class DutyGiven(_DutyEvent):
    """A person has a duty from now on."""


@implementer(IDutyTaken)
class DutyTaken(_DutyEvent):
    """A person has a duty no more."""
