"""Regular work: what broke between an approval and its TwinSpace is healed, passes end."""

from etwinning.jobs.interfaces import IEvery
from etwinning.projects.api import repair_missing
from etwinning.twinspaces.opening import space_of
from etwinning.twinspaces.passes import end_passes
from zope.interface import implementer


@implementer(IEvery)
class Heal:
    """The hourly look for approved projects without a TwinSpace; may run twice."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Repair them."""
        repair_missing(lambda uid, path: space_of(uid) is not None)


@implementer(IEvery)
class EndPasses:
    """Every five minutes: whose pass is over has no access any more; may run twice."""

    seconds = 300

    def __call__(self, now: float) -> None:
        """End them."""
        end_passes(now)
