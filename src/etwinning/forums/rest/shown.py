"""Forums, threads and posts as the services answer them: names for members only, no user id."""

from etwinning.base.told import told_name
from etwinning.base.words import language_of
from etwinning.forums.api import forum_of
from etwinning.forums.api import reactions_to
from etwinning.forums.api import reason_of
from etwinning.forums.api import topic_of
from etwinning.forums.api import unread
from etwinning.forums.api import written
from etwinning.forums.shown import stub_of
from etwinning.forums.shown import stub_of_thread
from etwinning.reactions.api import Tally
from etwinning.records.api import mark_of
from etwinning.records.api import token
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import is_member
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import workspace_of
from zope.globalrequest import getRequest


def forum_shown(forum) -> dict:
    """Return a forum for JSON."""
    return {
        "@id": forum.absolute_url(),
        "@type": forum.portal_type,
        "UID": forum.UID(),
        "title": forum.title,
        "text": forum.text,
        "premoderated": forum.premoderated,
        "audience": audience_of(forum),
    }


def topic_shown(topic, sight, say) -> dict:
    """Return a thread for JSON: a stub where the reader may not see it.

    :param say: translates a message.
    """
    if not sight.sees(topic):
        return {"state": topic.state, "stub": say(stub_of_thread(topic))}
    return {
        "@id": f"{forum_of(topic).absolute_url()}/@thread/{topic.getId()}",
        "token": topic.getId(),
        "title": topic.title,
        "state": topic.state,
        "author": author(topic),
        "opened": written(topic).isoformat(),
        "posts": len(topic.thread),
        "unread": unread(topic),
        "reason": say(reason_of(topic)) if topic.reason else "",
    }


def posts_shown(topic, posts, sight, say) -> list[dict]:
    """Return posts of a thread for JSON; their reactions are read at once."""
    told = reactions_to(topic, posts)
    return [post_shown(post, sight, say, told[post.key]) for post in posts]


def post_shown(post, sight, say, told: Tally | None = None) -> dict:
    """Return a post for JSON: its number and a stub where the reader may not see it.

    :param told: the reactions to it if they are known.
    """
    if not sight.sees(post):
        return {"number": post.number, "state": post.state, "stub": say(stub_of(post))}
    told = told or reactions_to(topic_of(post), [post])[post.key]
    told = told if post.state == "visible" else Tally()
    return {
        "@id": post.absolute_url(),
        "token": post.getId(),
        "thread": topic_of(post).getId(),
        "number": post.number,
        "state": post.state,
        "author": author(post),
        "written": written(post).isoformat(),
        "text": post.text,
        "mark": mark_of(post.text),
        "answers": token(post.quotes) if post.quotes else "",
        "changed": bool(post.changed),
        "reason": say(reason_of(post)) if post.reason else "",
        "reactions": told.counts,
        "mine": list(told.mine),
    }


def author(talk) -> str:
    """Return the name of who wrote it, for members; ``""`` for everybody else."""
    if not is_member(workspace_of(forum_of(talk))):
        return ""
    if talk.told is not None:
        return told_name(talk.told, language_of(getRequest()))
    return name_of(talk.author)
