"""Members of a group are no strangers to each other, as long as the group is at work."""

from etwinning.people.interfaces import IEnded
from etwinning.records.api import shelf
from zope.interface import implementer


@implementer(IEnded)
class EndedGroups:
    """Closed groups."""

    def ended(self, uids: set) -> set:
        """See IEnded."""
        over = shelf("groups").ended
        return {uid for uid in uids if uid in over}
