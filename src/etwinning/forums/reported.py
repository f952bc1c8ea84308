"""Posts can be reported (``moderation``); with the first one, the thread."""

from Acquisition import aq_base
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.forums.api import flag_post
from etwinning.forums.api import forum_of
from etwinning.forums.api import is_first
from etwinning.forums.api import remove_post
from etwinning.forums.api import restore_post
from etwinning.forums.api import topic_of
from etwinning.forums.api import typed_of
from etwinning.forums.interfaces import IForum
from etwinning.forums.interfaces import IPost
from etwinning.moderation.api import places_around
from etwinning.moderation.interfaces import IRecordIn
from etwinning.moderation.interfaces import IReportable
from etwinning.records.api import from_token
from etwinning.workspaces.api import people_that
from etwinning.workspaces.api import workspace_of
from zope.component import adapter
from zope.interface import implementer

STATES = {"pending": "waiting", "flagged": "hidden", "removed": "removed"}


@implementer(IRecordIn)
@adapter(IForum)
class PostIn:
    """Leads to a post by ``<token of the thread>.<token of the post>``."""

    def __init__(self, forum):
        self.forum = forum

    def record(self, name: str):
        """See IRecordIn."""
        thread, _dot, post = name.partition(".")
        topic = aq_base(self.forum).board.topics.get(from_token(thread) or 0)
        found = topic.thread.get(from_token(post) or 0) if topic is not None else None
        return found.__of__(self.forum) if found is not None else None

    def is_seen(self, record) -> bool:
        """See IRecordIn."""
        return allowed(record, "View")


@implementer(IReportable)
@adapter(IPost)
class ReportedPost:
    """A post as moderation asks for it."""

    holds = False
    kind = _("kind_forum_post", default="A post in a forum")

    def __init__(self, post):
        self.post = post

    @property
    def title(self) -> str:
        """The title of its thread."""
        return self.post.title

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self.post.author

    @property
    def url(self) -> str:
        """Where it is read."""
        return self.post.absolute_url()

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES.get(self.post.state, "shown")

    def text(self) -> str:
        """See IReportable."""
        return typed_of(self.post.text)

    def places(self) -> list:
        """See IReportable."""
        return places_around(self.post)

    def keepers(self) -> list:
        """The teacher admins."""
        return people_that("M", "reply", workspace_of(forum_of(self.post)))

    def hiders(self) -> list:
        """See IReportable."""
        return self.keepers()

    def hide(self, reason: str) -> None:
        """See IReportable."""
        flag_post(self.post, reason)

    def keep_hidden(self, reason: str) -> None:
        """See IReportable."""
        topic = topic_of(self.post)
        for talk in (topic, self.post) if is_first(self.post) else (self.post,):
            bare = aq_base(talk)
            bare.by_moderator, bare.reason = True, reason or bare.reason

    def restore(self) -> None:
        """See IReportable."""
        restore_post(self.post)

    def remove(self, reason: str, note: str) -> None:
        """See IReportable."""
        remove_post(self.post, reason, note)
