"""Letters can be reported (``moderation``) by who reads them; hidden, a stub stands there.

The subject belongs to the first letter and goes with it.
"""

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

    def __init__(self, thing, key: str, record):
        super().__init__(thing, key, record)
        self.title = thing.title or self.kind

    @property
    def state(self) -> str:
        """A letter without words was removed."""
        return super().state if self.record.text or self.is_aside() else "removed"

    def text(self) -> str:
        """Subject and words."""
        subject = self.thing.title or (self.thing.aside if self.is_first else "")
        return f"{subject}\n\n{super().text()}"

    @property
    def is_first(self) -> bool:
        """Does the conversation begin with it?"""
        return self.record.key == self.thing.letters.records.minKey()

    def put_aside(self) -> None:
        """See Aside."""
        super().put_aside()
        if self.is_first:
            self.thing.aside, self.thing.title = self.thing.title, ""

    def put_back(self) -> None:
        """See Aside."""
        super().put_back()
        if self.is_first and self.thing.aside:
            self.thing.title, self.thing.aside = self.thing.aside, ""

    def let_go(self) -> None:
        """See Aside."""
        super().let_go()
        if self.is_first:
            self.thing.aside = ""


@adapter(IConversation)
class LetterIn(AsideIn):
    """Leads to a letter by its token."""

    def record(self, name: str):
        """See IRecordIn."""
        found = aq_base(self.thing).letters.get(from_token(name) or 0)
        return ReportedLetter(self.thing, name, found) if found is not None else None
