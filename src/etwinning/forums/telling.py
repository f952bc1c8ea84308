"""Tells people what is said: followers, whoever is answered, teachers for whom something waits."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.base.messages import _
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import reason_of
from etwinning.forums.reading import seen_by
from etwinning.forums.reading import topic_of
from etwinning.forums.reading import written
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.notices.api import tell_why
from etwinning.places.api import roster
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import people_that
from etwinning.workspaces.api import workspace_of
from plone.uuid.interfaces import IUUID

ANSWERED, TALKED, WAITS = "forums:answered", "forums:talked", "forums:waits"


def tell_of(post) -> None:
    """Tell of a post that everybody sees now: whoever it answers, then the followers.

    Nobody twice who has neither seen the notice nor read the thread; nobody of the place's past.
    """
    topic, forum = topic_of(post), forum_of(post)
    members, seen = roster(workspace_of(forum)), set(rolesForPermissionOn("View", forum))
    readers = {
        user_id
        for user_id, member in members.items()
        if user_id != post.author and not {member.role, "Anonymous"}.isdisjoint(seen)
    }
    answered = topic.thread.get(post.quotes)
    to = answered.author if answered is not None else ""
    words = {"title": topic.title, "name": name_of(post.author), "number": post.number}
    url = post.absolute_url()
    followers = [one for one in topic.followers if one in readers and one != to]
    for kind, people in ((ANSWERED, {to} & readers), (TALKED, followers)):
        due = [one for one in people if _is_due(post, one, kind)]
        tell(due, kind, topic.getId(), words, url=url)


def tell_waits(post) -> None:
    """Tell the teacher admins that something waits in a forum, once until they have seen it."""
    forum = forum_of(post)
    admins = people_that("M", "reply", workspace_of(forum))
    due = [one for one in admins if not has_unseen(one, WAITS, IUUID(forum))]
    words = {"forum": forum.title, "name": name_of(post.author), "when": written(post)}
    tell(due, WAITS, forum, words)


def tell_author(post, verb: str, note: str) -> None:
    """Tell who wrote a post what happened to it, and why; who acts is not told.

    :param verb: flag, restore or remove. Of a removed post the line leads to the forum.
    :param note: what was written to the author, ``""`` for nothing.
    """
    yours = _("forums_yours", default="What you wrote in “${title}”", mapping={"title": post.title})
    tell_why([post.author], verb, post, reason_of(post), note=note, title=yours)


def _is_due(post, user_id, kind):
    """Tell whether a person has seen the last notice, or has read all that was said before."""
    topic = topic_of(post)
    if not has_unseen(user_id, kind, topic.getId()):
        return True
    unread = topic.thread.first_unread(seen_by(user_id, topic))
    return unread is None or unread.key >= post.key
