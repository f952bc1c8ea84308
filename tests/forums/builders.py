"""A forum with its people, for tests."""

from dataclasses import dataclass
from etwinning.forums.api import forum_of
from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import post_in
from etwinning.forums.api import reply
from etwinning.forums.api import topic_in
from plone.protect.authenticator import createToken
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import Party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import opened
from typing import Any
from zope.component import getMultiAdapter


@dataclass
class Talk:
    """A forum in the TwinSpace of a party, with a pupil, a pupil admin and one thread."""

    river: Party
    forum: Any
    topic: Any
    pupil: str
    admin: str  # a pupil admin

    @property
    def first(self):
        """The post with which the thread begins."""
        return self.topic.thread.before()[0].__of__(self.forum)

    def says(self, user_id, text="Ice, and no football.", **words):
        """Return the post that a person adds to the thread."""
        with log_in_as(user_id):
            forget_answers(self.forum.REQUEST)
            return reply(self.topic, text=text, **words)


def talk(river, **words) -> Talk:
    """Return a forum that Ana (Spain) has opened, and a thread by Jan (Poland).

    :param river: a Party.
    :param words: of ``open_forum``, such as premoderated or audience.
    """
    card = pupil_of(river.ana, river.space)
    admin = seat(None, river.space, "PupilAdmin", kind="pupil", roles=("Pupil",))
    forum = forum_by(river.ana, river.space, **words)
    topic = thread_by(river.jan, forum)
    return Talk(river, forum, topic, card.user_id, admin)


def forum_by(user_id, place, title="Between the classes", **words):
    """Return a forum that a person has opened."""
    words = {"title": title, "text": "Ask the other class.", **words}
    return opened(user_id, open_forum, place, **words)


def thread_by(user_id, forum, title="What floats past your school?", text="A red football."):
    """Return a thread that a person has opened."""
    with log_in_as(user_id):
        forget_answers(forum.REQUEST)
        return open_thread(forum, title=title, text=text)


def finds(user_id, post) -> bool:
    """Tell whether a person may see a post, thread and forum included."""
    with log_in_as(user_id):
        forum = forum_of(post)
        forget_answers(forum.REQUEST)
        topic = topic_in(forum, post.surroundings().getId())
        return topic is not None and post_in(topic, post.getId()) is not None


def page_at(forum, name, *steps, form=None, **query):
    """Return what ``@@name/<step>/<step>`` shows to the current user; see tests.pages."""
    request = forum.REQUEST
    forget_answers(request)
    request.response.setStatus(200)
    request.form.clear()
    request.method = request.environ["REQUEST_METHOD"] = "GET" if form is None else "POST"
    request.form.update({**query, **(form or {})})
    if form is not None:
        request.form["_authenticator"] = createToken()
    view = getMultiAdapter((forum, request), name=name)
    for step in steps:
        view = view.publishTraverse(request, step)
    return view()
