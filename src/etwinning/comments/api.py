"""The door: comment, change the own words, take them back; approve, hide, show again, remove."""

from etwinning.accounts.api import account
from etwinning.audit.api import note
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.hiding import IHide
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.base.told import being_told
from etwinning.comments.events import CommentEdited
from etwinning.comments.events import CommentWritten
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import INewComment
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.comments.reacting import react_to_comment
from etwinning.comments.reading import comment_of
from etwinning.comments.reading import comments_of
from etwinning.comments.reading import is_shown_by_teacher
from etwinning.comments.reading import Line
from etwinning.comments.rules import WRITABLE
from etwinning.comments.store import Comment
from etwinning.comments.telling import tell_author
from etwinning.comments.telling import tell_new
from etwinning.comments.telling import tell_shown
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.people.api import schools_of
from etwinning.reactions.api import forget_record
from etwinning.records.api import begin
from etwinning.records.api import check_read
from etwinning.records.api import move
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.records.api import with_earlier
from etwinning.schools.api import survivor_of
from plone.uuid.interfaces import IUUID
from time import time
from typing import Any
from zope.event import notify

WRITING = Budget(
    "comments:comment",
    30,
    600,
    _("limit_comments", default="That were many comments at once. Write more in some minutes."),
)

__all__ = (
    "Line",
    "approve_comment",
    "comment",
    "comment_of",
    "comments_of",
    "edit_comment",
    "flag_comment",
    "react_to_comment",
    "remove_comment",
    "restore_comment",
    "withdraw_comment",
)


def comment(thing, text: str) -> Comment:
    """Write a comment on a thing.

    :param thing: an ICommentable.
    :param text: plain text, at most 2,000 characters.
    :return: the comment, in state ``visible``, or ``pending`` where the thing asks for it.
    :raises NotAllowed: the current user may not comment on it, or not any more.
    :raises BadInput: no text, or too long.
    :raises TooMany: more than thirty in ten minutes.

    Source: product.md JR2.
    """
    may(thing, ADD_COMMENT)
    words = read(INewComment, {"text": text}, context=thing)
    spend(WRITING, actor())
    told: Any = IDiscussion(thing)
    made = _new(thing, told, words["text"])
    begin(made)
    waits = made.state == "pending"
    note("comments:comment:write", thing, comment=token(made.key), audience=made.audience)
    notify(CommentWritten(made, thing))
    tell_new(thing, made, told.hears(waits), waits)
    return made


def edit_comment(thing, key: str, text: str) -> None:
    """Change the own words; what stood there before is kept.

    :param key: the comment's token.
    :raises NotAllowed: it is somebody else's, or the thing is closed.
    :raises WrongState: it is hidden or removed; a teacher has read and shown it already.
    """
    may(thing, EDIT_COMMENT)
    found = comment_of(thing, key)
    if found.author != actor():
        raise NotAllowed(_("error_own_words", default="Only its author changes a comment."))
    if found.state not in WRITABLE:
        raise WrongState(_("error_comment_hidden", default="This comment is hidden or removed."))
    if is_shown_by_teacher(found, IDiscussion(thing)):
        raise WrongState(
            _(
                "error_comment_shown",
                default="A teacher has read this and shown it to all. Write a new one.",
            )
        )
    words = read(INewComment, {"text": text}, context=thing)
    if words["text"] == found.text:
        return
    spend(WRITING, actor())
    found.earlier = with_earlier(found.earlier, int(time()), found.text)
    found.text = words["text"]
    note("comments:comment:edit", thing, comment=key)
    notify(CommentEdited(found))


def approve_comment(thing, key: str, mark: str = "") -> None:
    """Show a comment that waits for a teacher; its author and those who hear of new ones are told.

    :param mark: of the text that was read (``records.api.mark_of``), ``""`` for any.
    :raises NotAllowed: only teachers of the place.
    :raises WrongState: it does not wait, or has changed since it was read.
    """
    may(thing, APPROVE_COMMENT)
    check_read(comment_of(thing, key).text, mark)
    found = _step(thing, key, "approve")
    told: Any = IDiscussion(thing)
    tell_shown(thing, found)
    tell_new(thing, found, told.hears(False), False)


def flag_comment(thing, key: str, reason: str, note: str = "") -> None:
    """Hide a comment until it is decided; its author is told why.

    :param reason: a value of ``base.hiding.REASONS``.
    :param note: words to the author alone; they are told, not kept.
    :raises NotAllowed: only those who look after the thing, and moderators.
    :raises BadInput: there is no such reason.
    """
    _may_hide(thing)
    found = _hide(thing, key, "flag", reason, note)
    found.by_moderator = allowed(thing, MODERATE_COMMENT)


def restore_comment(thing, key: str) -> None:
    """Show a hidden comment again.

    :raises Unmet: a moderator hid it, and somebody else asks.
    """
    _may_hide(thing)
    found = _step(thing, key, "restore")
    found.reason = ""
    tell_author(thing, found, "restore")


def remove_comment(thing, key: str, reason: str, note: str = "") -> None:
    """Take a hidden comment away: a stub with the reason stays for all who read here.

    :param reason: a value of ``base.hiding.REASONS``.
    :param note: words to the author alone; they are told, not kept.
    :raises BadInput: there is no such reason.
    :raises Unmet: a moderator hid it, and somebody else asks.
    """
    _may_hide(thing)
    _hide(thing, key, "remove", reason, note)


def withdraw_comment(thing, key: str) -> None:
    """Take the own comment back: its words go for good, the stub stays.

    :raises Unmet: it is somebody else's.
    """
    may(thing, EDIT_COMMENT)
    found = _step(thing, key, "withdraw")
    found.text, found.earlier = "", ()
    forget_record(IUUID(thing), found.key)


def _new(thing, told, text):
    """File a new comment and return it, wrapped in its thing."""
    author = actor()
    person = account(author)
    by_pupil = person is not None and person.kind == "pupil"
    anew = being_told()
    if anew is not None:
        by_pupil = anew.is_by_pupil
    made = Comment(author, text, told.audience(), told.is_inside(author), by_pupil)
    if not by_pupil and anew is None:
        made.school = _school_of(author)
    shelf("comments").thread(IUUID(thing)).add(made)
    return made.__of__(thing)


def _school_of(user_id):
    """Title and country of somebody's school, as of now."""
    found = next((survivor_of(tie.school) for tie in schools_of(user_id)), None)
    return (found.title, found.country) if found is not None else ("", "")


def _may_hide(thing):
    if not allowed(thing, HIDE_COMMENT):
        may(thing, MODERATE_COMMENT)


def _hide(thing, key, transition, reason, note_to_author):
    """Hide or remove a comment: the reason is kept, the note only told."""
    words = read(IHide, {"reason": reason, "note": note_to_author}, context=thing)
    found = _step(thing, key, transition, words["reason"])
    found.reason = words["reason"]
    tell_author(thing, found, transition, **words)
    return found


def _step(thing, key, transition, reason=""):
    found = comment_of(thing, key)
    before = found.state
    move(found, transition, reason)
    note(f"comments:comment:{transition}", thing, comment=key, before=before)
    return found
