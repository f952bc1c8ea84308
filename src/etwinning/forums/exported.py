"""Forums, threads and posts as they go out with the export of a place."""

from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from etwinning.forums.reading import first_page
from etwinning.forums.reading import forums_of
from etwinning.forums.reading import posts_of
from etwinning.forums.reading import Sight
from etwinning.forums.reading import topics_of
from etwinning.forums.reading import written
from etwinning.forums.rules import SHOWN
from etwinning.records.api import moment_of
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import Exported
from etwinning.workspaces.api import item_out
from etwinning.workspaces.interfaces import IExported
from plone.uuid.interfaces import IUUID
from zope.interface import implementer

AT_ONCE = 100  # posts read at once


@implementer(IExported)
class TalkOut:
    """The forums of a place, each with its threads and their posts."""

    def exported(self, place) -> Iterator[Exported]:
        """See IExported."""
        for brain in forums_of(place):
            if brain.review_state in AUDIENCES:
                forum = brain.getObject()
                yield item_out(forum, premoderated=forum.premoderated)
                for topic in _topics(forum):
                    yield _thread(forum, topic)
                    yield from _posts(topic)


def _topics(forum):
    """The threads that everybody there sees, the one talked in first at the beginning."""
    sight, found, before = Sight(), [], ""
    while True:
        topics, before = topics_of(forum, before, AT_ONCE)
        found += [topic for topic in topics if topic.state in SHOWN and sight.sees(topic)]
        if not before:
            return reversed(found)


def _thread(forum, topic):
    return Exported(
        kind="thread",
        uid=_uid(topic),
        parent=IUUID(forum),
        title=topic.title,
        author=topic.author,
        told=topic.told,
        created=written(topic),
        modified=datetime.fromtimestamp(moment_of(topic.talked or topic.key), UTC),
        facts={"locked": True} if topic.state == "locked" else {},
    )


def _posts(topic):
    sight, page = Sight(), first_page(topic, AT_ONCE)
    while True:
        for post in page.posts:
            if post.state in SHOWN and sight.sees(post):
                yield _post(topic, post)
        if not page.later:
            return
        page = posts_of(topic, after=page.later, size=AT_ONCE)


def _post(topic, post):
    return Exported(
        kind="post",
        uid=_uid(post),
        parent=_uid(topic),
        text=post.text,
        author=post.author,
        told=post.told,
        created=written(post),
        modified=_changed(post) or written(post),
        facts={"number": post.number},
        part=True,
    )


def _changed(post):
    return datetime.fromtimestamp(post.changed, UTC) if post.changed else None


def _uid(talk):
    kind = "thread" if hasattr(talk.aq_base, "thread") else "post"
    return f"{kind}:{talk.getId()}"
