"""What broke between an approval and its TwinSpace is healed by itself (issue 2, PJ6)."""

from etwinning.jobs.interfaces import IEvery
from etwinning.projects.api import repair_missing
from etwinning.twinspaces.opening import space_of
from zope.interface import implementer


@implementer(IEvery)
class Heal:
    """The hourly look for approved projects without a TwinSpace; may run twice."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Repair them."""
        repair_missing(lambda uid, path: space_of(uid) is not None)
