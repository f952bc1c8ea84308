"""Tells people about comments, once until they have seen it."""

from etwinning.base.hiding import reason_title
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.comments.interfaces import IDiscussion
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.notices.api import tell_why
from plone.uuid.interfaces import IUUID


def tell_new(thing, comment, user_ids, waits: bool) -> None:
    """Tell who is concerned of a new comment; nobody is told twice before having seen it.

    :param waits: it waits for a teacher.
    """
    kind = "comments:waiting" if waits else "comments:new"
    uid = IUUID(thing)
    people = [
        one
        for one in dict.fromkeys(user_ids)
        if one and one not in (actor(), comment.author) and not has_unseen(one, kind, uid)
    ]
    tell(people, kind, thing, {"title": thing.title}, url=_address(thing))


def tell_shown(thing, comment) -> None:
    """Tell the author that a teacher has shown the comment."""
    tell([comment.author], "comments:shown", thing, {"title": thing.title}, url=_address(thing))


def tell_author(thing, comment, verb: str, reason: str = "", note: str = "") -> None:
    """Tell the author what happened to a comment, and why; who acts is not told.

    :param verb: flag, restore or remove.
    :param reason: a value of ``base.hiding.REASONS``.
    """
    yours = IDiscussion(thing).words.yours
    named = _(yours, default=yours.default, mapping={"title": thing.title})
    why = reason_title(reason)
    tell_why([comment.author], verb, thing, why, note=note, title=named, url=_address(thing))


def _address(thing):
    return f"{thing.absolute_url()}#comments"
