"""What is done each night for the rooms below, which know no jobs."""

from etwinning.audit.api import prune
from etwinning.jobs.interfaces import IEvery
from zope.interface import implementer


@implementer(IEvery)
class PruneAudit:
    """Lines of the audit go after twelve months (PV8)."""

    seconds = 24 * 3600

    def __call__(self, now: float) -> None:
        """Forget what is older than twelve months before ``now`` (seconds since 1970)."""
        prune(now)
