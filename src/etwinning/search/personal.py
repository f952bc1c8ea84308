"""What the search holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Copies only: nothing to export, and erasing the thing erases the copy."""

    def declares(self) -> list:
        """Return the one holding: copies of what can be found."""
        return [
            Holding(
                what=_(
                    "holds_search",
                    default="Copies of the names and texts by which things are found",
                ),
                why=_("holds_search_why", default="So that people find each other and their work"),
                keeps_until=_(
                    "holds_search_until",
                    default="Until the thing changes or goes, on the disk until the index is "
                    "built anew",
                ),
                readers=_("holds_search_readers", default="Who may read the thing itself"),
            )
        ]
