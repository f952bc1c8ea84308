"""Reactions to comments: on boards, walls and journal entries alike (room ``reactions``)."""

from etwinning.audit.api import note
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.reading import comment_of
from etwinning.reactions.api import react
from plone.uuid.interfaces import IUUID


def react_to_comment(thing, key: str, kind: str, on: bool | None = None) -> None:
    """Put a reaction on a comment, or take it back; nobody is told.

    :param key: the comment's token.
    :param kind: one of ``reactions.api.KINDS``.
    :param on: whether it is there afterwards, None: the other way round than now.
    :raises NotAllowed: the current user may not comment here, or wrote it.
    :raises WrongState: it waits, or is hidden or removed.
    :raises BadInput: there is no such comment for this reader, or no such kind.
    :raises TooMany: many at once.

    Source: product.md TS15.
    """
    may(thing, ADD_COMMENT)
    found = comment_of(thing, key)
    if found.author == actor():
        raise NotAllowed(_("error_react_own", default="These are your own words."))
    if found.state != "visible":
        raise WrongState(_("error_comment_hidden", default="This comment is hidden or removed."))
    react(IUUID(thing), found.key, kind, on)
    note("comments:comment:react", thing, comment=key)
