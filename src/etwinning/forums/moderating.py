"""Verbs of those who look after a forum: approve, give back, lock, hide, show again, remove."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import WrongState
from etwinning.base.hiding import IHide
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.forums.guards import moderates
from etwinning.forums.interfaces import INote
from etwinning.forums.permissions import APPROVE_POST
from etwinning.forums.permissions import FLAG_POST
from etwinning.forums.permissions import LOCK_THREAD
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import is_first
from etwinning.forums.reading import topic_of
from etwinning.forums.rules import came_from
from etwinning.forums.telling import tell_author
from etwinning.notices.api import tell
from etwinning.records.api import check_read
from etwinning.records.api import move
from etwinning.workspaces.api import refuse_frozen


def approve_post(post, mark: str = "") -> None:
    """Show all what a pupil wrote; with the first post, the thread is shown, too.

    :param mark: of the text that was read (``records.api.mark_of``), ``""`` for any.
    :raises NotAllowed: the current user is no teacher admin of the place.
    :raises WrongState: it does not wait; it has changed since; the place is closed.
    """
    refuse_frozen(forum_of(post))
    may(post, APPROVE_POST)
    check_read(post.text, mark)
    _move(post, "approve")
    note("forums:post:approve", post)
    tell([post.author], "forums:shown", post, {"title": post.title}, url=post.absolute_url())


def give_back(post, note_to_author: str) -> None:
    """Ask the author of a post that waits to change it; it goes on waiting.

    :param note_to_author: what should be changed; only the author is told.
    :raises WrongState: it does not wait.
    """
    refuse_frozen(forum_of(post))
    may(post, APPROVE_POST)
    words = read(INote, {"note": note_to_author})
    if post.state != "pending":
        raise WrongState(_("error_waits_not", default="This post does not wait for a teacher."))
    note("forums:post:give_back", post)
    words = {"title": post.title, "note": words["note"]}
    tell([post.author], "forums:given_back", post, words, url=post.absolute_url())


def lock_thread(topic) -> None:
    """End a thread: everybody reads it, nobody answers."""
    _lock(topic, "lock")


def unlock_thread(topic) -> None:
    """Let people answer in a thread again."""
    _lock(topic, "unlock")


def flag_post(post, reason: str, note_to_author: str = "") -> None:
    """Hide a post until it is decided; with the first post, the whole thread.

    A stub with the reason stays in its place, so numbers stay true.

    :param reason: a value of ``base.hiding.REASONS``.
    :raises NotAllowed: the current user is neither teacher admin here nor moderator.
    :raises BadInput: there is no such reason.
    """
    words = _must_hide(post, reason, note_to_author)
    _move(post, "flag", reason=words["reason"])
    note("forums:post:flag", post, reason=words["reason"])
    tell_author(post, "flag", words["note"])


def restore_post(post, note_to_author: str = "") -> None:
    """Show a hidden post again, as it was before.

    :raises Unmet: a moderator hid it, and the current user is a teacher of the place.
    """
    _must_look_after(post)
    _move(post, f"restore_{came_from(post.history) or 'visible'}", reason="")
    note("forums:post:restore", post)
    tell_author(post, "restore", note_to_author)


def remove_post(post, reason: str, note_to_author: str = "") -> None:
    """Take a hidden post away; the stub stays, an appeal can reverse it."""
    words = _must_hide(post, reason, note_to_author)
    _move(post, "remove", reason=words["reason"])
    note("forums:post:remove", post, reason=words["reason"])
    tell_author(post, "remove", words["note"])


def reverse_removal(post) -> None:
    """An appeal was right: the post is flagged again and can be restored. For moderators."""
    _must_look_after(post)
    _move(post, "reverse")
    note("forums:post:reverse", post)


def _lock(topic, step):
    refuse_frozen(forum_of(topic))
    may(topic, LOCK_THREAD)
    move(topic, step)
    note(f"forums:thread:{step}", topic)


def _must_look_after(post):
    """Moderators act everywhere; members of a place only while it is open."""
    may(post, FLAG_POST)
    if not moderates(forum_of(post)):
        refuse_frozen(forum_of(post))


def _must_hide(post, reason, note_to_author):
    _must_look_after(post)
    return read(IHide, {"reason": reason, "note": note_to_author})


def _move(post, step, reason=None):
    """Move a post; its thread goes with the first one. Keep why, and whether a moderator did it."""
    topic, by_moderator = topic_of(post), moderates(forum_of(post))
    for talk in (topic, post) if is_first(post) else (post,):
        if talk is topic and step.startswith("restore_"):
            move(talk, f"restore_{came_from(talk.history)}")
        else:
            move(talk, step)
        if reason is not None:
            aq_base(talk).reason = reason
        if step == "flag":
            aq_base(talk).by_moderator = by_moderator
