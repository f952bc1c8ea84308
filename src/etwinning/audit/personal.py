"""What the audit holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Deeds by user id."""

    def declares(self) -> list:
        """Return the one holding: who did what, when."""
        return [
            Holding(
                what=_(
                    "holds_audit",
                    default="What each person did and when, by random ids, without names or texts",
                ),
                why=_(
                    "holds_audit_why",
                    default="So that decisions can be explained and misuse can be shown",
                ),
                keeps_until=_("holds_audit_until", default="12 months"),
                readers=_("holds_audit_readers", default="Auditors and the operator"),
            )
        ]
