"""Posts can be found by whoever sees them; a name is ``<forum uid>/<thread>/<post>``.

A post carries the principals of its forum. What waits, what is hidden and what lies in such a
thread is found by nobody, its author and the teachers included: they find it in the thread.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from collections.abc import Iterator
from etwinning.forums.interfaces import IForum
from etwinning.forums.reading import FORUM
from etwinning.forums.reading import forum_of
from etwinning.records.api import from_token
from etwinning.records.api import moment_of
from etwinning.records.api import token
from etwinning.search.api import changed
from etwinning.search.api import who_is_near
from etwinning.search.interfaces import ISource
from etwinning.workspaces.api import beginning
from etwinning.workspaces.api import indexed
from etwinning.workspaces.api import workspace_of
from plone import api
from plone.uuid.interfaces import IUUID
from Products.CMFCore.interfaces import IIndexQueueProcessor
from zope.interface import implementer

LONGEST = 20_000  # characters
SAID = ("visible", "locked")


@implementer(ISource)
class Posts:
    """All posts of all forums."""

    def names(self) -> Iterator[str]:
        """Yield the names of all posts."""
        catalog = api.portal.get_tool("portal_catalog")
        for brain in catalog.unrestrictedSearchResults(portal_type=FORUM):
            yield from names_in(brain._unrestrictedGetObject())

    def load(self, name: str) -> dict | None:
        """Return the document of a post, None if nobody may find it."""
        brain, topic, post = _found(name)
        if post is None:
            return None
        forum = brain._unrestrictedGetObject()
        title, text = topic.title, beginning(post.text, LONGEST)
        depth = len(api.portal.get().getPhysicalPath())
        path = "/".join(forum.getPhysicalPath()[depth:])
        own = token(post.key)
        return {
            "kind": "post",
            "name": title,
            "text": text,
            # its forum, too, so that one can search in it
            "facets": {"place": [IUUID(workspace_of(forum)), IUUID(forum)]},
            "when": int(moment_of(post.key)),
            "shown": {
                "kind": "post",
                "title": title,
                "summary": beginning(text),
                "path": f"{path}/@@thread/{token(topic.key)}?post={own}#{own}",
            },
            "allowed": indexed(brain, "allowedRolesAndUsers"),
            "near": who_is_near(forum),
        }

    def allowed(self, name: str) -> Iterable[str]:
        """Return who may find a post now: whoever may list its forum."""
        brain, _topic, post = _found(name)
        return indexed(brain, "allowedRolesAndUsers") if post is not None else ()


@implementer(IIndexQueueProcessor)
class ForumMarks:
    """Named utility: when somebody else sees a forum, all its posts are read anew."""

    def index(self, obj, attributes=None):
        """A new forum is empty, one that was moved is not."""
        self.reindex(obj)

    def reindex(self, obj, attributes=None, update_metadata=1):
        """Mark the posts."""
        if IForum.providedBy(obj):
            changed(*(f"forums:{name}" for name in names_in(obj)))

    def unindex(self, obj):
        """The posts are marked when the forum is removed (subscribers)."""

    def begin(self):
        """Nothing to prepare."""

    def commit(self):
        """Nothing to finish."""

    def abort(self):
        """Nothing to undo."""


def names_in(forum) -> Iterator[str]:
    """Yield the names of all posts of a forum."""
    for topic in aq_base(forum).board.topics.values():
        yield from names_of(forum, topic)


def names_of(forum, topic) -> Iterator[str]:
    """Yield the names of all posts of a thread."""
    start = f"{IUUID(forum)}/{token(topic.key)}"
    for key in topic.thread.records:
        yield f"{start}/{token(key)}"


def mark_post(post) -> None:
    """Let the search read a post anew."""
    forum = forum_of(post)
    changed(f"forums:{IUUID(forum)}/{token(post.topic)}/{token(post.key)}")


def _found(name):
    """Return (brain of the forum, thread, post) if all may be found, else Nones."""
    uid, *steps = name.split("/")
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(UID=uid, portal_type=FORUM)
    if not brains or len(steps) != 2:
        return None, None, None
    board = aq_base(brains[0]._unrestrictedGetObject()).board
    topic = board.topics.get(from_token(steps[0]) or 0)
    post = topic.thread.get(from_token(steps[1]) or 0) if topic is not None else None
    if post is None or topic.state not in SAID or post.state not in SAID:
        return None, None, None
    return brains[0], topic, post
