"""Verbs of those who talk: open a thread, reply, edit, follow, note what one has read."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.html import clean
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.forums.events import PostEdited
from etwinning.forums.events import PostHeld
from etwinning.forums.events import ThreadOpened
from etwinning.forums.guards import waits
from etwinning.forums.interfaces import INewThread
from etwinning.forums.interfaces import IPostText
from etwinning.forums.permissions import OPEN_THREAD
from etwinning.forums.permissions import REPLY
from etwinning.forums.quotes import post_html
from etwinning.forums.quotes import says_own
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import mark_of
from etwinning.forums.reading import may_edit
from etwinning.forums.reading import post_in
from etwinning.forums.reading import seen_by
from etwinning.forums.reading import topic_of
from etwinning.forums.store import Post
from etwinning.forums.store import Topic
from etwinning.limits.api import Budget
from etwinning.limits.api import seen
from etwinning.limits.api import spend
from etwinning.records.api import begin
from etwinning.records.api import moment_of
from etwinning.records.api import new_key
from etwinning.records.api import shelf
from etwinning.records.api import with_earlier
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import workspace_of
from time import time
from zope.event import notify

WRITING = Budget(
    "forums:write",
    60,
    600,
    _("limit_posts", default="That were many posts at once. Write more in some minutes."),
)


def open_thread(forum, *, title: str, text: str) -> Topic:
    """Open a thread with its first post; who opens it follows it.

    :param title: one line, at most 150 characters.
    :param text: plain text or HTML, at most 10,000 characters; lines with ``>`` are a quote.
    :return: the thread, wrapped; ``pending`` where a teacher reads first what pupils write.
    :raises NotAllowed: the current user may not open threads here.
    :raises WrongState: the place is closed, or the forum is hidden.
    :raises BadInput: title or text is missing or too long.
    :raises Unmet: the post says nothing.
    :raises TooMany: as ``reply``.

    Source: product.md TS7 ("thread by pupil admin+").
    """
    refuse_frozen(forum)
    may(forum, OPEN_THREAD)
    values = read(INewThread, {"title": title, "text": text})
    html = _said(values["text"])
    spend(WRITING, actor())
    topic = begin_topic(forum, values["title"])
    post = _add(topic, html, 0)
    aq_base(forum).board.bump(topic, post.key)
    topic.followers.insert(actor())
    note("forums:thread:open", topic, state=topic.state)
    notify(ThreadOpened(topic))
    return topic


def begin_topic(forum, title: str) -> Topic:
    """File a new thread without a post, for those who have asked whether they may.

    :return: the thread, wrapped; no list shows it before something is said in it.
    """
    board = aq_base(forum).board
    topic = Topic(title, actor())
    topic.key = new_key(board.topics.maxKey() if board.topics else 0)
    board.topics[topic.key] = topic
    topic = topic.__of__(forum)
    begin(topic)
    return topic


def reply(topic, *, text: str, quotes: str = "") -> Post:
    """Say something in a thread.

    :param text: plain text or HTML, at most 10,000 characters; lines with ``>`` are a quote.
    :param quotes: token of the post that is answered, ``""`` for none; its author is told.
    :return: the post, wrapped; ``pending`` where a teacher reads first what pupils write.
    :raises NotAllowed: the current user may not reply here.
    :raises WrongState: the place is closed, the thread is locked, hidden or waits.
    :raises BadInput: the text is missing or too long.
    :raises Unmet: the post says nothing.
    :raises TooMany: more than sixty posts and changes of posts in ten minutes.
    """
    forum = forum_of(topic)
    refuse_frozen(forum)
    if topic.state != "visible" and allowed(forum, REPLY):
        raise WrongState(
            _("error_thread_shut", default="Nobody can answer now: the thread is locked or held.")
        )
    may(topic, REPLY)
    html = _said(read(IPostText, {"text": text})["text"])
    spend(WRITING, actor())
    answered = post_in(topic, quotes) if quotes else None
    post = _add(topic, html, answered.key if answered is not None else 0)
    note("forums:post:write", post, state=post.state)
    return post


def edit_post(post, *, text: str) -> None:
    """Change the own post; the earlier text is kept for the teachers and the author.

    A text that says the same changes nothing.

    :raises NotAllowed: it is somebody else's.
    :raises WrongState: the place is closed; the post or its thread is locked or hidden; a teacher
        has read and shown the post already.
    :raises TooMany: as ``reply``.
    """
    forum = forum_of(post)
    refuse_frozen(forum)
    if not may_edit(post):
        if post.author == actor() and {post.state, topic_of(post).state} != {"visible"}:
            raise WrongState(
                _(
                    "error_post_shut",
                    default="This cannot be changed now: it, or its thread, is locked or hidden.",
                )
            )
        raise NotAllowed(_("error_not_own_post", default="You may edit only your own posts."))
    if post.state == "visible" and waits(forum, post):
        raise WrongState(
            _(
                "error_shown_already",
                default="A teacher has read this post and shown it to all. Add a new answer.",
            )
        )
    html = clean(_said(read(IPostText, {"text": text})["text"]))
    bare = aq_base(post)
    if html == bare.text:
        return
    spend(WRITING, actor())
    bare.versions = with_earlier(bare.versions, int(time()), bare.text)
    bare.text = html
    note("forums:post:edit", post)
    notify(PostEdited(post))


def follow(topic) -> None:
    """Be told when something new is said in a thread; for members."""
    _must_belong(topic)
    if topic.followers.insert(actor()):
        note("forums:thread:follow", topic)


def unfollow(topic) -> None:
    """Be told no longer; may be asked again."""
    _must_belong(topic)
    if actor() in topic.followers:
        topic.followers.remove(actor())
        note("forums:thread:unfollow", topic)


def mark_seen(topic, post=None) -> None:
    """Note in the own tree that one has read up to a post, by default all. For POST only."""
    _must_belong(topic)
    key = post.key if post is not None else topic.thread.newest()
    if key > seen_by(actor(), topic):
        shelf("forums").own(actor())[topic.key] = key


def note_reading(topic) -> None:
    """Note outside the database that the current user has read to the end of a thread."""
    newest = topic.thread.newest()
    is_new = bool(actor()) and newest > seen_by(actor(), topic)
    if is_new and is_member(workspace_of(forum_of(topic))):
        seen(mark_of(actor(), topic), moment_of(newest) + 0.001, every=0)


def _must_belong(topic):
    if not is_member(workspace_of(forum_of(topic))):
        raise NotAllowed(_("error_members_only", default="This is for members of the place."))


def _said(text):
    html = post_html(text)
    if not says_own(html):
        raise Unmet(
            [_("unmet_empty_post", default="Write something of your own: the post is empty.")]
        )
    return html


def _add(topic, html, quotes):
    """File a new post, with its number, and let it begin; its author has read so far."""
    post = Post(topic.key, actor(), html)
    if quotes:
        post.quotes = quotes
    key = topic.thread.add(post)
    post.number = len(topic.thread)
    shelf("forums").own(actor())[topic.key] = key
    post = post.__of__(forum_of(topic))
    begin(post)
    if post.state == "pending":
        aq_base(forum_of(topic)).board.waiting[key] = topic.key
        notify(PostHeld(post))
    return post
