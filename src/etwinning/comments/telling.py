"""Tells people about comments, once until they have seen it."""

from etwinning.base.security import actor
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from plone.uuid.interfaces import IUUID


def tell_new(thing, user_ids, waits: bool) -> None:
    """Tell who is concerned of a new comment; nobody is told twice before having seen it.

    :param waits: it waits for a teacher.
    """
    kind = "comments:waiting" if waits else "comments:new"
    uid = IUUID(thing)
    people = [
        one
        for one in dict.fromkeys(user_ids)
        if one and one != actor() and not has_unseen(one, kind, uid)
    ]
    tell(people, kind, thing, {"title": thing.title}, url=f"{thing.absolute_url()}#comments")


def tell_author(thing, comment, what: str, reason: str = "") -> None:
    """Tell the author what happened to a comment, and why; who acts is not told.

    :param what: hidden, shown_again or removed.
    """
    if comment.author != actor():
        words = {"title": thing.title, "reason": reason}
        tell([comment.author], f"comments:{what}", thing, words)
