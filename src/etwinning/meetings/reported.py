"""Meetings can be reported (``moderation``): their title. Hidden, nobody finds or joins them."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.messages import _
from etwinning.meetings.interfaces import IMeetings
from etwinning.moderation.api import Aside
from etwinning.moderation.api import AsideIn
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from zope.component import adapter


class ReportedMeeting(Aside):
    """A meeting as moderation asks for it; what is said in it is not on this site."""

    kind, what = _("kind_meeting", default="An online meeting"), "meetings:meeting"

    def __init__(self, meetings, key, record):
        super().__init__(meetings, key, record)
        self.title, self.uid = record.title, IUUID(aq_parent(aq_inner(meetings)))

    @property
    def author(self) -> str:
        """Who opened it."""
        return self.record.opened_by

    def is_aside(self) -> bool:
        """See Aside."""
        return (self.uid, self.record.key) in shelf("meetings").aside

    def put_aside(self) -> None:
        """See Aside."""
        shelf("meetings").put_aside(self.uid, self.record)

    def put_back(self) -> None:
        """See Aside. In another room: who knew the old one may have left meanwhile."""
        self.let_go()
        self.record.move()
        shelf("meetings").put(self.uid, self.record)

    def let_go(self) -> None:
        """See Aside."""
        shelf("meetings").let_go(self.uid, self.record.key)

    def text(self) -> str:
        """Its title."""
        return self.record.title


@adapter(IMeetings)
class MeetingIn(AsideIn):
    """Leads to a meeting by its token."""

    def record(self, name: str):
        """See IRecordIn."""
        store, uid = shelf("meetings"), IUUID(aq_parent(aq_inner(self.thing)))
        key = from_token(name) or 0
        found = store.of(uid).get(key) or store.aside.get((uid, key))
        return ReportedMeeting(self.thing, name, found) if found is not None else None
