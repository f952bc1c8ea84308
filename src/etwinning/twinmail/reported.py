"""Letters can be reported (``moderation``) by who reads them; hidden, a stub stands there."""

from Acquisition import aq_base
from etwinning.base.messages import _
from etwinning.moderation.api import Aside
from etwinning.moderation.api import AsideIn
from etwinning.records.api import from_token
from etwinning.twinmail.interfaces import IConversation
from zope.component import adapter


class ReportedLetter(Aside):
    """A letter as moderation asks for it. Nobody of the place reads it for that: no keepers."""

    kind, what = _("kind_letter", default="A letter"), "twinmail:letter"

    @property
    def state(self) -> str:
        """A letter without words was removed."""
        return super().state if self.record.text or self.is_aside() else "removed"

    def text(self) -> str:
        """Subject and words."""
        return f"{self.title}\n\n{super().text()}"


@adapter(IConversation)
class LetterIn(AsideIn):
    """Leads to a letter by its token."""

    def record(self, name: str):
        """See IRecordIn."""
        found = aq_base(self.thing).letters.get(from_token(name) or 0)
        return ReportedLetter(self.thing, name, found) if found is not None else None
