"""Questions: threads of a forum, posts of a thread, what is new to a person."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.hiding import reason_title
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.forums.interfaces import ITopic
from etwinning.forums.permissions import EDIT_POST
from etwinning.forums.rules import HIDDEN
from etwinning.limits.api import last_seen
from etwinning.places.api import role_in
from etwinning.records.api import backwards
from etwinning.records.api import from_token
from etwinning.records.api import key_at
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from etwinning.workspaces.api import workspace_of
from itertools import islice
from plone import api

FORUM = "etwinning.forums.forum"
PAGE = 20  # posts, threads
DAYS_OF_KEYS = 50  # 2**50 of a key are about six days: threads are talked in that often


def forums_of(place) -> list:
    """Return the brains of the forums of a place that the current user may see, by title."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(place.getPhysicalPath())
    return list(catalog(path=path, portal_type=FORUM, sort_on="sortable_title", sort_limit=100))


def forum_of(talk):
    """Return the forum of a thread or a post."""
    return aq_parent(aq_inner(talk))


def topic_of(post):
    """Return the thread of a post."""
    return post.surroundings()


def topic_in(forum, name: str):
    """Return the thread of a token, None unless it is there and the current user may see it."""
    topic = _topic(forum, name)
    return topic if topic is not None and allowed(topic, "View") else None


def hidden_topic(forum, name: str):
    """Return the thread of a token if it is hidden: of such a one, readers know by a stub."""
    topic = _topic(forum, name)
    return topic if topic is not None and is_hidden(topic) else None


def _topic(forum, name):
    key = from_token(name)
    topic = aq_base(forum).board.topics.get(key) if key else None
    return topic.__of__(forum) if topic is not None else None


def post_in(topic, name: str):
    """Return the post of a token, None unless it is there and the current user may see it."""
    post = _post(topic, name)
    return post if post is not None and allowed(post, "View") else None


def hidden_post(topic, name: str):
    """Return the post of a token if it is hidden: of such a one, readers know by a stub."""
    post = _post(topic, name)
    return post if post is not None and is_hidden(post) else None


def _post(topic, name):
    post = topic.thread.get(from_token(name) or 0)
    return post.__of__(forum_of(topic)) if post is not None else None


def topics_of(forum, before: str = "", size: int = PAGE) -> tuple[list, str]:
    """Return threads, the last talked in first, and where the next page begins.

    What waits for a teacher is left out for others; what is hidden stays as a stub: ask
    ``sees``.

    :param before: token of a page's beginning, as returned with the page before.
    :return: threads wrapped in the forum, and a token, ``""`` after the last page.
    """
    board, found, last = aq_base(forum).board, [], ""
    for key in backwards(board.by_talk, from_token(before) or None, DAYS_OF_KEYS):
        topic = board.topics[key].__of__(forum)
        if topic.state == "pending" and not allowed(topic, "View"):
            continue
        if len(found) == size:
            return found, last
        found.append(topic)
        last = token(topic.talked)
    return found, ""


@dataclass(frozen=True)
class PostPage:
    """Posts of one page, oldest first, wrapped; stubs among them.

    :ivar earlier: token for ``before``, ``""`` on the first page.
    :ivar later: token for ``after``, ``""`` on the last page.
    """

    posts: list
    earlier: str
    later: str


def posts_of(topic, after: str = "", before: str = "", at: str = "", size: int = PAGE) -> PostPage:
    """Return a page of a thread by the key of a post.

    :param after: the page behind this post; ``before``: the page that ends before it.
    :param at: the page that begins with this post.
    Without any of them: the last page.
    """
    thread, forum = topic.thread, forum_of(topic)
    if from_token(at):
        posts = thread.after(from_token(at) - 1, size)
    elif from_token(after):
        posts = thread.after(from_token(after), size)
    else:
        posts = thread.before(from_token(before) or None, size)
    if not posts:
        return PostPage([], "", "")
    first, last = posts[0].key, posts[-1].key
    return PostPage(
        [post.__of__(forum) for post in posts],
        token(first) if first > thread.records.minKey() else "",
        token(last) if last < thread.newest() else "",
    )


def first_page(topic, size: int = PAGE) -> PostPage:
    """Return the first page of a thread."""
    return posts_of(topic, at=token(topic.thread.records.minKey()), size=size)


def waiting_in(forum, size: int = PAGE) -> list:
    """Return the posts that wait for a teacher, oldest first, as far as the user sees them."""
    board = aq_base(forum).board
    posts = [
        board.topics[topic].thread.get(key).__of__(forum)
        for key, topic in islice(board.waiting.items(), size)
    ]
    return [post for post in posts if allowed(post, "View")]


class Sight:
    """What the current user sees in one thread or forum; each answer is asked for once.

    Whether a post is seen depends on its state, its thread and on who wrote it, on nothing else.
    """

    def __init__(self):
        self.known: dict[tuple, bool] = {}
        self.me = actor()

    def sees(self, talk) -> bool:
        """Tell whether the current user may view a thread or a post."""
        topic = talk.key if ITopic.providedBy(talk) else talk.topic
        kind = (ITopic.providedBy(talk), topic, talk.state, talk.author == self.me)
        if kind not in self.known:
            self.known[kind] = allowed(talk, "View")
        return self.known[kind]


def first_post(topic):
    """Return the post with which a thread begins."""
    thread = topic.thread
    return thread.records[thread.records.minKey()].__of__(forum_of(topic))


def is_first(post) -> bool:
    """Tell whether a post is the one with which its thread begins."""
    return post.key == topic_of(post).thread.records.minKey()


def is_hidden(talk) -> bool:
    """Tell whether a moderator or a teacher has hidden it."""
    return talk.state in HIDDEN


def reason_of(talk):
    """Return why something is hidden, translatable, ``""`` if it is not."""
    return reason_title(talk.reason)


def may_edit(post) -> bool:
    """Tell whether the current user may edit a post: by the role matrix the own."""
    place = workspace_of(forum_of(post))
    role = role_in(place, actor())
    edits = role in roles_that("E", "reply") and role not in taken(place, "reply")
    return edits and allowed(post, EDIT_POST)


def seen_by(user_id: str, topic) -> int:
    """Return the key up to which a person has read a thread, 0 for nothing.

    Two memories: what was noted with a POST stands in the person's own tree; who reads the last
    page is noted outside the database (limits), so that reading writes nothing.
    """
    own = shelf("forums").readers.get(user_id)
    noted = own.get(topic.key, 0) if own is not None else 0
    read = last_seen(mark_of(user_id, topic))
    # rounded: a float of seconds may lie a hair below its millisecond
    return max(noted, key_at(round(read * 1000)) if read else 0)


def mark_of(user_id: str, topic) -> str:
    """Return the name under which the counters know how far a person has read."""
    return f"forums:{user_id}:{token(topic.key)}"


def unread(topic) -> int:
    """Return how many posts are new to the current user; 100 means 100 or more."""
    return topic.thread.unread(seen_by(actor(), topic)) if actor() else 0


def written(talk) -> datetime:
    """Return when a thread was opened, a post written."""
    return datetime.fromtimestamp(moment_of(talk.key), UTC)


def newest_topics(forum, size: int) -> list:
    """Return the threads in which somebody has talked last, as far as the user sees them."""
    sight = Sight()
    topics = (topic for topic in topics_of(forum, size=3 * size)[0] if sight.sees(topic))
    return list(islice(topics, size))


def last_talk(forum) -> int:
    """Return the key of the newest post of a forum that all its readers may see, 0 for none."""
    by_talk = aq_base(forum).board.by_talk
    return by_talk.maxKey() if by_talk else 0


def is_follower(topic, user_id: str) -> bool:
    """Tell whether a person is told when something is said in a thread."""
    return bool(user_id) and user_id in topic.followers
