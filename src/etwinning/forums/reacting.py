"""Reactions to posts (room ``reactions``)."""

from etwinning.audit.api import note
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.forums.permissions import REPLY
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import topic_of
from etwinning.reactions.api import react
from etwinning.reactions.api import tallies
from etwinning.reactions.api import Tally
from etwinning.workspaces.api import refuse_frozen


def react_to_post(post, kind: str, on: bool | None = None) -> None:
    """Put a reaction on a post, or take it back; nobody is told.

    :param kind: one of ``reactions.api.KINDS``.
    :param on: whether it is there afterwards, None: the other way round than now.
    :raises NotAllowed: the current user may not reply here, or wrote it.
    :raises WrongState: the place is closed, or the post waits or is hidden.
    :raises BadInput: there is no such kind.
    :raises TooMany: many at once.

    Source: product.md TS15.
    """
    refuse_frozen(forum_of(post))
    may(topic_of(post), REPLY)
    if post.author == actor():
        raise NotAllowed(_("error_react_own", default="These are your own words."))
    if post.state != "visible":
        raise WrongState(_("error_post_hidden", default="This post waits or is hidden."))
    react(name_of_thread(topic_of(post)), post.key, kind, on)
    note("forums:post:react", post)


def reactions_to(topic, posts: list) -> dict[int, Tally]:
    """Return key -> Tally of posts of a thread; one read for a page."""
    return tallies(name_of_thread(topic), [post.key for post in posts])


def name_of_thread(topic) -> str:
    """Return the name under which reactions to posts of a thread are kept."""
    return f"{forum_of(topic).UID()}:{topic.getId()}"
