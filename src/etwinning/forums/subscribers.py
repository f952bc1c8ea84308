"""What follows when a post has reached a state (records: IRecordMoved)."""

from etwinning.forums.reading import forum_of
from etwinning.forums.reading import topic_of
from etwinning.forums.searchable import mark_post
from etwinning.forums.searchable import names_in
from etwinning.forums.searchable import names_of
from etwinning.forums.telling import tell_of
from etwinning.forums.telling import tell_waits
from etwinning.reactions.api import forget
from etwinning.search.api import changed
from plone.uuid.interfaces import IUUID

SHOWN = ("pass", "approve")


def bump(post, event) -> None:
    """Everybody sees the post now: its thread stands on top of the list."""
    if event.transition in SHOWN:
        forum_of(post).board.bump(topic_of(post), post.key)


def keep_waiting(post, event) -> None:
    """Keep the list of what waits for a teacher.

    A new post is held for a moment even if nobody has to read it; the verb lists those that stay.
    """
    waiting = forum_of(post).board.waiting
    if event.transition == "restore_pending":
        waiting[post.key] = post.topic
    elif event.before == "pending" and event.transition != "pass":
        waiting.pop(post.key, None)


def tell(post, event) -> None:
    """Tell those who follow the thread, and whoever is answered."""
    if event.transition in SHOWN:
        tell_of(post)


def ask_teachers(event) -> None:
    """A post has to wait (IPostHeld), or one that waits says something else (IPostEdited)."""
    if event.object.state == "pending":
        tell_waits(event.object)


def mark_moved(post, event) -> None:
    """A post is said, held or hidden: let the search read it anew."""
    mark_post(post)


def mark_thread(topic, event) -> None:
    """A thread is shown, locked or hidden: its posts are found or not."""
    changed(*(f"forums:{name}" for name in names_of(forum_of(topic), topic)))


def mark_edited(event) -> None:
    """A post says something else (IPostEdited)."""
    mark_post(event.object)


def mark_removed(forum, event) -> None:
    """A forum is gone: so are its posts, and the reactions to them."""
    changed(*(f"forums:{name}" for name in names_in(forum)))
    forget(IUUID(forum))
