"""What the room holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer

HOLDINGS = [
    Holding(
        what=_(
            "holds_passes",
            default="E-mail address, role, purpose and last day of who is invited into a "
            "TwinSpace, and who invited",
        ),
        why=_("holds_passes_why", default="To send the link and to end the access"),
        keeps_until=_(
            "holds_passes_until", default="The last day of the pass, 365 days at most"
        ),
        readers=_(
            "holds_passes_readers", default="The teacher admins of this TwinSpace"
        ),
    ),
    Holding(
        what=_(
            "holds_exports",
            default="Who has asked for an export of a TwinSpace and when; the file, with "
            "what its people wrote, names of teachers and aliases of pupils",
        ),
        why=_("holds_exports_why", default="So that teachers can keep their work"),
        keeps_until=_("holds_exports_until", default="Seven days"),
        readers=_(
            "holds_exports_readers",
            default="The teacher admin who has asked for it, as long as the person is one",
        ),
    ),
    Holding(
        what=_(
            "holds_imports",
            default="Who has taken an export of another TwinSpace in and when, with the "
            "report; names and aliases as that export told them stand at what was made",
        ),
        why=_("holds_imports_why", default="So that it is known who wrote what"),
        keeps_until=_(
            "holds_imports_until",
            default="The report thirty days; a name as long as what it stands at",
        ),
        readers=_(
            "holds_imports_readers",
            default="The report: who asked for it; names: the members of the TwinSpace",
        ),
    ),
]


@implementer(IPersonalData)
class Personal:
    """Addresses of who is invited; members stand on the rosters of places, pages in workspaces."""

    def declares(self) -> list:
        """Return the holdings."""
        return list(HOLDINGS)
