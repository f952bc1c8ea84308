"""Services of forums and threads: list, read, open, change, answer."""

from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.forums.api import edit_forum
from etwinning.forums.api import find_in
from etwinning.forums.api import forums_of
from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import posts_of
from etwinning.forums.api import reply
from etwinning.forums.api import Sight
from etwinning.forums.api import topics_of
from etwinning.forums.interfaces import IForumText
from etwinning.forums.interfaces import INewForum
from etwinning.forums.interfaces import INewThread
from etwinning.forums.interfaces import IReply
from etwinning.forums.rest.shown import forum_shown
from etwinning.forums.rest.shown import post_shown
from etwinning.forums.rest.shown import posts_shown
from etwinning.forums.rest.shown import topic_shown
from etwinning.forums.where import Steps
from etwinning.workspaces.api import audience_of_roles
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import indexed
from etwinning.workspaces.interfaces import ISeen


class Forums(Question):
    """GET @forums: the forums of a place that the reader may see."""

    for_pupils = True

    def act(self, data):
        """Ask for the list."""
        items = [
            {
                "@id": brain.getURL(),
                "UID": brain.UID,
                "title": brain.Title,
                "beginning": brain.Description,
                "audience": audience_of_roles(indexed(brain, "allowedRolesAndUsers")),
            }
            for brain in forums_of(self.context)
        ]
        return {"@id": f"{self.context.absolute_url()}/@forums", "items": items}


class OpenForum(Verb):
    """POST @forums: open a forum."""

    made = True

    def act(self, data):
        """Open it."""
        data = {"audience": default_audience(self.context), **data}
        forum = open_forum(self.context, **read(INewForum, data, context=self.context))
        self.request.response.setHeader("Location", forum.absolute_url())
        return forum_shown(forum)


class ReadForum(Question):
    """GET a forum."""

    for_pupils = True

    def act(self, data):
        """Show it."""
        return forum_shown(self.context)


class EditForum(Verb):
    """POST @edit-forum: change a forum; what is left out stays."""

    def act(self, data):
        """Change it."""
        names = tuple(name for name in fields_of(IForumText) if name in data)
        words = read(IForumText, data, names, self.context)
        edit_forum(self.context, **words, **read(ISeen, data))
        return forum_shown(self.context)


class Threads(Question):
    """GET @threads: the threads of a forum, the last talked in first.

    ``?before=`` takes the token that the page before gave as ``next``.
    """

    for_pupils = True

    def act(self, data):
        """Ask for a page."""
        topics, after = topics_of(self.context, text_of(data, "before"))
        sight = Sight()
        return {
            "@id": f"{self.context.absolute_url()}/@threads",
            "items": [topic_shown(topic, sight, self.say) for topic in topics],
            "next": after,
        }


class Find(Question):
    """GET @find-posts?text=: posts of a forum by their words."""

    for_pupils = True

    def act(self, data):
        """Ask the search."""
        start, size = page_asked(data)
        found = find_in(self.context, text_of(data, "text"), start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@find-posts",
            "items": [
                {"@id": item["url"], "thread": item["title"], "beginning": item["summary"]}
                for item in found.items
            ],
            "items_total": found.total,
        }


class OpenThread(Verb):
    """POST @threads: open a thread with its first post."""

    for_pupils = True
    made = True

    def act(self, data):
        """Open it."""
        topic = open_thread(self.context, **read(INewThread, data))
        self.request.response.setHeader("Location", topic.absolute_url())
        return topic_shown(topic, Sight(), self.say)


class ReadThread(Steps, Question):
    """GET @thread/<thread>: a page of posts; without a wish the last one.

    ``?after=``, ``?before=`` and ``?at=`` take the token of a post.
    """

    for_pupils = True

    def act(self, data):
        """Ask for a page."""
        words = {name: text_of(data, name) for name in ("after", "before", "at")}
        page, sight = posts_of(self.topic, **words), Sight()
        return {
            **topic_shown(self.topic, sight, self.say),
            "items": posts_shown(self.topic, page.posts, sight, self.say),
            "earlier": page.earlier,
            "later": page.later,
        }


class Reply(Steps, Verb):
    """POST @thread/<thread>: say something in it."""

    for_pupils = True
    made = True

    def act(self, data):
        """Say it."""
        post = reply(self.topic, **read(IReply, data))
        self.request.response.setHeader("Location", post.absolute_url())
        return post_shown(post, Sight(), self.say)
