"""Records without states: hidden, they are put aside, and no reader can find them.

Pages, services, exports and news read the record where it stands; what is not there, none shows.
"""

from etwinning.audit.api import note
from etwinning.base.hiding import reason_title
from etwinning.moderation.concerned import places_around
from etwinning.moderation.interfaces import IRecordIn
from etwinning.moderation.interfaces import IReportable
from etwinning.notices.api import tell_why
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.interface import implementer


@implementer(IReportable)
class Aside:
    """Base of IReportable of a record; its room says how it is put aside and put back.

    :cvar kind: see IReportable. ``what``: ``room:thing``, for the audit.
    :ivar thing: what holds the record, wrapped. ``key``: the record's token.
    """

    holds = False
    kind: Any = ""
    what = ""

    def __init__(self, thing, key: str, record):
        self.thing, self.key, self.record = thing, key, record
        self.title, self.url = thing.title, thing.absolute_url()

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self.record.author

    @property
    def state(self) -> str:
        """See IReportable."""
        return "hidden" if self.is_aside() else "shown"

    def is_aside(self) -> bool:
        """Tell whether it is put aside."""
        return bool(self.record.aside)

    def put_aside(self) -> None:
        """Take the words from where people read them."""
        self.record.aside, self.record.text = self.record.text, ""

    def put_back(self) -> None:
        """Give them back."""
        self.record.text, self.record.aside = self.record.aside, ""

    def let_go(self) -> None:
        """Forget them for good."""
        self.record.aside = ""

    def text(self) -> str:
        """See IReportable."""
        return self.record.text or self.record.aside

    def places(self) -> list:
        """See IReportable."""
        return places_around(self.thing)

    def keepers(self) -> list:
        """See IReportable."""
        return []

    def hiders(self) -> list:
        """Nobody: teachers remove such things, they do not hide them."""
        return []

    def hide(self, reason: str) -> None:
        """See IReportable."""
        self.put_aside()
        self._tell("flag", reason)

    def keep_hidden(self, reason: str) -> None:
        """See IReportable: here the house alone hides and shows."""

    def restore(self) -> None:
        """See IReportable."""
        self.put_back()
        self._tell("restore", "")

    def remove(self, reason: str, note: str) -> None:
        """See IReportable."""
        self.let_go()
        self._tell("remove", reason, note)

    def _tell(self, verb, reason, to_author=""):
        note(f"{self.what}:{verb}", IUUID(self.thing), record=self.key, author=self.author)
        words = {"note": to_author, "title": self.kind, "url": self.url}
        tell_why([self.author], verb, self.thing, reason_title(reason), **words)


@implementer(IRecordIn)
class AsideIn:
    """Base of IRecordIn: who sees the thing sees each record in it that is not put aside."""

    def __init__(self, thing):
        self.thing = thing

    def record(self, name: str):
        """See IRecordIn."""
        raise NotImplementedError

    def is_seen(self, record) -> bool:
        """See IRecordIn."""
        return record.state == "shown"
