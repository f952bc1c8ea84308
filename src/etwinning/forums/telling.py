"""Tells people what is said: followers, whoever is answered, teachers for whom something waits."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.forums.reading import forum_of
from etwinning.forums.reading import seen_by
from etwinning.forums.reading import topic_of
from etwinning.forums.reading import written
from etwinning.notices.api import tell
from etwinning.places.api import roster
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import workspace_of


def tell_of(post) -> None:
    """Tell of a post that everybody sees now: whoever it answers, then the followers.

    One notice for a thread until the person has been there again; nobody of the place's past.
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
    if to in readers and _is_due(topic, to):
        tell([to], "forums:answered", topic.getId(), words, url=url)
        _note_told(topic, to, post)
    due = [one for one in topic.followers if one in readers and one != to and _is_due(topic, one)]
    if due:
        tell(due, "forums:talked", topic.getId(), words, url=url)
    for one in due:
        _note_told(topic, one, post)


def tell_waits(post) -> None:
    """Tell the teacher admins that something waits in a forum, unless more waited before."""
    forum = forum_of(post)
    if len(forum.board.waiting) > 1:
        return
    may_show = roles_that("M", "reply")
    members = roster(workspace_of(forum)).items()
    admins = [user_id for user_id, member in members if member.role in may_show]
    words = {"forum": forum.title, "name": name_of(post.author), "when": written(post)}
    tell(admins, "forums:waits", forum, words)


def _is_due(topic, user_id):
    """Tell whether a person has been in the thread since the last notice."""
    told = topic.followers.get(user_id, 0)
    return not told or seen_by(user_id, topic) >= told


def _note_told(topic, user_id, post):
    if user_id in topic.followers:
        topic.followers[user_id] = post.key
