"""The door: open a forum, a thread; say something; look after what is said."""

from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.forums.content import Forum
from etwinning.forums.events import ForumOpened
from etwinning.forums.guards import waits
from etwinning.forums.interfaces import IForumText
from etwinning.forums.moderating import approve_post
from etwinning.forums.moderating import flag_post
from etwinning.forums.moderating import give_back
from etwinning.forums.moderating import lock_thread
from etwinning.forums.moderating import remove_post
from etwinning.forums.moderating import restore_post
from etwinning.forums.moderating import reverse_removal
from etwinning.forums.moderating import unlock_thread
from etwinning.forums.permissions import APPROVE_POST
from etwinning.forums.permissions import EDIT_FORUM
from etwinning.forums.permissions import OPEN_FORUM
from etwinning.forums.quotes import quote_of
from etwinning.forums.quotes import typed_of
from etwinning.forums.reacting import react_to_post
from etwinning.forums.reacting import reactions_to
from etwinning.forums.reading import first_page
from etwinning.forums.reading import first_post
from etwinning.forums.reading import FORUM
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import forums_of
from etwinning.forums.reading import hidden_post
from etwinning.forums.reading import hidden_topic
from etwinning.forums.reading import is_first
from etwinning.forums.reading import is_follower
from etwinning.forums.reading import is_hidden
from etwinning.forums.reading import last_talk
from etwinning.forums.reading import may_edit
from etwinning.forums.reading import newest_topics
from etwinning.forums.reading import post_in
from etwinning.forums.reading import PostPage
from etwinning.forums.reading import posts_of
from etwinning.forums.reading import reason_of
from etwinning.forums.reading import seen_by
from etwinning.forums.reading import Sight
from etwinning.forums.reading import topic_in
from etwinning.forums.reading import topic_of
from etwinning.forums.reading import topics_of
from etwinning.forums.reading import unread
from etwinning.forums.reading import waiting_in
from etwinning.forums.reading import written
from etwinning.forums.talking import edit_post
from etwinning.forums.talking import follow
from etwinning.forums.talking import mark_seen
from etwinning.forums.talking import note_reading
from etwinning.forums.talking import open_thread
from etwinning.forums.talking import reply
from etwinning.forums.talking import unfollow
from etwinning.search.api import find
from etwinning.search.api import Found
from etwinning.workspaces.api import as_html
from etwinning.workspaces.api import check_inside
from etwinning.workspaces.api import check_objections
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import may_change
from etwinning.workspaces.api import put
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import share
from plone.uuid.interfaces import IUUID
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "Forum",
    "PostPage",
    "Sight",
    "approve_post",
    "edit_forum",
    "edit_post",
    "find_in",
    "first_page",
    "first_post",
    "flag_post",
    "follow",
    "forum_of",
    "forums_of",
    "give_back",
    "hidden_post",
    "hidden_topic",
    "is_first",
    "is_follower",
    "is_hidden",
    "last_talk",
    "lock_thread",
    "mark_seen",
    "may_edit",
    "newest_topics",
    "note_reading",
    "open_forum",
    "open_thread",
    "post_in",
    "posts_of",
    "quote_of",
    "react_to_post",
    "reactions_to",
    "reason_of",
    "remove_post",
    "reply",
    "restore_post",
    "reverse_removal",
    "seen_by",
    "topic_in",
    "topic_of",
    "topics_of",
    "typed_of",
    "unfollow",
    "unlock_thread",
    "unread",
    "waiting_in",
    "waits",
    "written",
)


def open_forum(
    place,
    *,
    title: str,
    text: str,
    premoderated: bool = False,
    audience: str = "",
) -> Forum:
    """Open a forum in a place.

    :param title: one line, at most 150 characters.
    :param text: what it is for, at most 1,000 characters; it is cleaned.
    :param premoderated: teachers read first what pupils write.
    :param audience: one of draft, teachers, members; without it members.
    :raises NotAllowed: the current user may not open forums here, or not for this audience.
    :raises WrongState: the place is closed.
    :raises BadInput: title or text is missing or too long.
    :raises Unmet: people outside were to see it at once.

    Source: product.md TS7 ("discussion by teacher admin").
    """
    refuse_frozen(place)
    may(place, OPEN_FORUM)
    typed = {"title": title, "text": text, "premoderated": premoderated}
    words = read(IForumText, typed, context=place)
    words["text"] = as_html(words["text"])
    audience = audience or default_audience(place)
    check_inside(place, audience)
    check_objections(place, words, audience)
    forum = make(place, FORUM, creators=(actor(),), **words)
    note("forums:forum:open", forum, audience=audience)
    notify(ForumOpened(forum))
    if audience != "draft":
        share(forum, audience)
    return forum


def find_in(forum, text: str, start: int = 0, size: int = 20) -> Found:
    """Find posts of a forum by their words, as far as the current user sees them.

    :param text: at most 200 characters; every word has to be there.
    :raises BadInput: the text is too long.
    """
    return find(text, ("post",), {"place": [IUUID(forum)]}, start, size)


def edit_forum(forum, seen: str = "", **values) -> None:
    """Change a forum's name, what it is for, or whether teachers read first what pupils write.

    :param seen: digest of what is found anew in a forum that people outside see.
    :param values: of ``IForumText``; what is not named stays.
    :raises NotAllowed: the current user may not edit it; teacher admins alone choose who
        reads first.
    :raises WrongState: the place is closed, or the forum is hidden.
    :raises LookFirst: people outside see it, and something new in it is wrong or was not read.
    """
    refuse_frozen(forum)
    may_change(forum, EDIT_FORUM)
    words = {name: values[name] for name in fields_of(IForumText) if name in values}
    words = read(IForumText, words, tuple(words), forum)
    if words.get("premoderated", forum.premoderated) != forum.premoderated:
        may(
            forum,
            APPROVE_POST,
            _("error_admins_read", default="Only teacher admins choose who reads first."),
        )
    if "text" in words:
        words["text"] = as_html(words["text"])
    put(forum, words, seen)
    notify(ObjectModifiedEvent(forum))
    note("forums:forum:edit", forum)
