"""What the queue of jobs holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """What is still to be done for a person."""

    def declares(self) -> list:
        """Return the one holding: words of jobs."""
        return [
            Holding(
                what=_(
                    "holds_jobs",
                    default="What is still to be done for a person, such as a letter that waits",
                ),
                why=_("holds_jobs_why", default="So that slow work does not make people wait"),
                keeps_until=_(
                    "holds_jobs_until",
                    default="Until it is done; if it fails, until the operator decides",
                ),
                readers=_("holds_jobs_readers", default="The operator"),
            )
        ]
