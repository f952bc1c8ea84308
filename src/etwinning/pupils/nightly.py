"""Every hour: pupils whose project ended 30 days ago lose their accounts."""

from etwinning.jobs.interfaces import IEvery
from etwinning.pupils.api import expire_all
from etwinning.pupils.api import places_that_end
from plone.app.uuid.utils import uuidToObject
from zope.interface import implementer

HOUR = 3600  # seconds


@implementer(IEvery)
class ExpirePupils:
    """A periodic job; it runs as the house."""

    seconds = HOUR

    def __call__(self, now: float) -> None:
        """Close what is over at ``now`` (unix seconds)."""
        for uid in places_that_end(now):
            place = uuidToObject(uid, unrestricted=True)
            if place is not None:
                expire_all(place)
