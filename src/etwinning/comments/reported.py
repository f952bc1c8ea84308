"""Comments can be reported (``moderation``): notes of boards and posts on walls are comments."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.messages import _
from etwinning.comments.api import flag_comment
from etwinning.comments.api import remove_comment
from etwinning.comments.api import restore_comment
from etwinning.comments.interfaces import IComment
from etwinning.comments.interfaces import ICommentable
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.reading import Reader
from etwinning.moderation.api import places_around
from etwinning.moderation.interfaces import IRecordIn
from etwinning.moderation.interfaces import IReportable
from etwinning.places.api import role_in
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from etwinning.records.api import token
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer

KIND = "comment"
STATES = {"pending": "waiting", "flagged": "hidden", "removed": "removed"}


@implementer(IRecordIn)
@adapter(ICommentable)
class CommentOfThing:
    """Leads to a comment by its token."""

    def __init__(self, thing):
        self.thing = thing

    def record(self, name: str):
        """See IRecordIn."""
        thread = shelf("comments").threads.get(IUUID(self.thing))
        found = thread.get(from_token(name) or 0) if thread is not None else None
        return found.__of__(self.thing) if found is not None else None

    def is_seen(self, record) -> bool:
        """See IRecordIn. Of a removed one a stub is read, its words by nobody."""
        return record.state != "removed" and Reader(self.thing).reads(record)


@implementer(IReportable)
@adapter(IComment)
class ReportedComment:
    """A comment as moderation asks for it."""

    holds = False
    kind = _("kind_comment", default="A comment")

    def __init__(self, comment):
        self.comment = comment
        self.thing = aq_parent(aq_inner(comment))
        self.key = token(comment.key)

    @property
    def title(self):
        """What it stands on."""
        return self.thing.title

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self.comment.author

    @property
    def url(self) -> str:
        """Where it is read."""
        return f"{self.thing.absolute_url()}#c-{self.key}"

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES.get(self.comment.state, "shown")

    def text(self) -> str:
        """See IReportable."""
        return self.comment.text

    def places(self) -> list:
        """Those of what it stands on."""
        told = IReportable(self.thing, None)
        return told.places() if told is not None else places_around(self.thing)

    def keepers(self) -> list:
        """Who reads first what waits there also hides."""
        return IDiscussion(self.thing).hears(True)

    def hiders(self) -> list:
        """Who holds the permission by the role in one of the places."""
        roles = set(rolesForPermissionOn(HIDE_COMMENT, self.thing))
        places = self.places()
        return [
            one for one in self.keepers() if any(role_in(place, one) in roles for place in places)
        ]

    def hide(self, reason: str) -> None:
        """See IReportable."""
        flag_comment(self.thing, self.key, reason)

    def keep_hidden(self, reason: str) -> None:
        """See IReportable."""
        bare = aq_base(self.comment)
        bare.by_moderator, bare.reason = True, reason or bare.reason

    def restore(self) -> None:
        """See IReportable."""
        restore_comment(self.thing, self.key)

    def remove(self, reason: str, note: str) -> None:
        """See IReportable."""
        remove_comment(self.thing, self.key, reason, note)
