"""Threads and posts as pages show them."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.words import ago
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.forums.api import first_post
from etwinning.forums.api import forum_of
from etwinning.forums.api import is_hidden
from etwinning.forums.api import reason_of
from etwinning.forums.api import unread
from etwinning.forums.api import written
from etwinning.records.api import token

ROLES = {
    "TeacherAdmin": _("role_is_teacher", default="teacher"),
    "TeacherMember": _("role_is_teacher", default="teacher"),
    "PupilAdmin": _("role_is_pupil_admin", default="pupil admin"),
    "PupilMember": _("role_is_pupil", default="pupil"),
    "Expert": _("role_is_expert", default="expert"),
    "Observer": _("role_is_observer", default="observer"),
}


@dataclass(frozen=True)
class PostShown:
    """A post as a reader sees it.

    :ivar token: its address and its id on the page.
    :ivar stub: the sentence that stands in its place, ``""`` if it is shown.
    :ivar answers: None, or dict of ``name``, ``number`` and ``url`` of the post it answers.
    :ivar mark: of its text, so that a teacher shows what was read.
    :ivar report: where it is reported, ``""`` for the own words and for visitors.
    :ivar reactions: HTML: buttons, or counts.
    :ivar is_own: the reader wrote it. ``is_new``: the reader has not seen it.
    """

    token: str
    number: int
    stub: str
    name: str = ""
    role: str = ""
    initials: str = ""
    when: str = ""
    html: str = ""
    state: str = ""
    hidden_for: str = ""
    answers: dict | None = None
    changed: bool = False
    is_own: bool = False
    is_new: bool = False
    may_edit: bool = False
    may_look_after: bool = False
    may_show: bool = False
    mark: str = ""
    shown_by: str = ""
    report: str = ""
    reactions: str = ""


def stub_of(post):
    """Return the sentence that stands for a post that the reader may not see."""
    number = {"number": str(post.number)}
    if not is_hidden(post):
        return _("stub_waits", default="Post #${number} waits for a teacher.", mapping=number)
    words = {**number, "reason": reason_of(post)}
    if post.state == "removed":
        return _("stub_removed", default="Post #${number} is removed: “${reason}”.", mapping=words)
    return _("stub_hidden", default="Post #${number} is hidden: “${reason}”.", mapping=words)


def stub_of_thread(topic):
    """Return the sentence that stands for a thread that the reader may not see."""
    return _(
        "stub_thread", default="A thread is hidden: “${reason}”.",
        mapping={"reason": reason_of(topic)},
    )  # fmt: skip


def thread_line(topic, page, sight) -> dict:
    """Return one line of a forum's list.

    :param page: the page that shows it: language and names are its reader's.
    """
    if not sight.sees(topic):
        return {"stub": stub_of_thread(topic)}
    first = first_post(topic)
    newest = topic.thread.get(topic.talked) or first
    name, by = page.name_of(newest.author, newest.told), page.name_of(topic.author, topic.told)
    return {
        "stub": "",
        "title": topic.title,
        "url": topic.absolute_url(),
        "state": topic.state,
        "count": len(topic.thread),
        "unread": unread(topic) if page.is_member else 0,
        "initials": initials(by) or "·",
        "author": by,
        "newest": " · ".join(part for part in (name, ago(written(newest), page.language)) if part),
    }


def answered(topic, post, page, sight) -> dict | None:
    """Return which post is answered, None for none that is there; who wrote a stub is not told."""
    other = topic.thread.get(post.quotes) if post.quotes else None
    if other is None:
        return None
    other = other.__of__(forum_of(topic))
    return {
        "name": page.name_of(other.author, other.told) if sight.sees(other) else "",
        "number": other.number,
        "url": f"{topic.absolute_url()}?post={token(other.key)}#{token(other.key)}",
    }


def shown_by(post, page) -> str:
    """Return who showed a held post to all and when, for its author; ``""`` if nobody had to."""
    step = next((step for step in post.history if step[2] == "approve"), None)
    if step is None:
        return ""
    when = day_and_time(datetime.fromtimestamp(step[0], UTC), page.language)
    return " · ".join(part for part in (page.name_of(step[1]), when) if part)
