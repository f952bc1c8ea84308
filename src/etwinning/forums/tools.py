"""The forums in a place's navigation and among its news."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.forums.api import forums_of
from etwinning.forums.api import last_talk
from etwinning.forums.api import newest_topics
from etwinning.records.api import moment_of
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import News
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class Forums:
    """All forums of the place."""

    title = _("tool_forums", default="Forum")
    pupil_title = _("tool_forums_pupil", default="Forum")
    icon = "chat-dots"
    order = 32  # before the calendar: one of the four tiles of pupils

    def url(self, place) -> str:
        """Return the address of the list."""
        return f"{place.absolute_url()}/@@forums"


@implementer(INews)
class ThreadNews:
    """Threads in which somebody has talked last."""

    def news(self, place, size: int) -> list:
        """Return the newest threads that the reader may see."""
        forums = sorted((brain.getObject() for brain in forums_of(place)), key=last_talk)
        found = [
            _line(forum, topic) for forum in forums[-size:] for topic in newest_topics(forum, size)
        ]
        return sorted(found, key=lambda news: news.when, reverse=True)[:size]


def _line(forum, topic) -> News:
    newest = topic.thread.get(topic.talked)
    return News(
        title=topic.title,
        url=f"{topic.absolute_url()}#new",
        kind=_("news_thread", default="Forum"),
        chip=chip(audience_of(forum)),
        author=newest.author,
        told=newest.told,
        when=datetime.fromtimestamp(moment_of(topic.talked), UTC),
    )
