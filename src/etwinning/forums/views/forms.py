"""Forms: open a forum, change it, open a thread, change a post, look after a post."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import NotAllowed
from etwinning.base.forms import FormPage
from etwinning.base.hiding import IHide
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import day_and_time
from etwinning.forums.api import edit_forum
from etwinning.forums.api import edit_post
from etwinning.forums.api import may_edit
from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import react_to_post
from etwinning.forums.api import typed_of
from etwinning.forums.interfaces import IForumText
from etwinning.forums.interfaces import INewForum
from etwinning.forums.interfaces import INewThread
from etwinning.forums.interfaces import IPostText
from etwinning.forums.permissions import APPROVE_POST
from etwinning.forums.steps import POST
from etwinning.forums.steps import step_named
from etwinning.forums.steps import THREAD
from etwinning.forums.steps import WORDS
from etwinning.forums.views.talking import InForum
from etwinning.forums.where import Steps
from etwinning.reactions.api import pressed
from etwinning.records.api import from_token
from etwinning.records.api import mark_of
from etwinning.records.api import moves
from etwinning.records.api import token
from etwinning.workspaces.api import as_typed
from etwinning.workspaces.api import Choosing
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import Looking
from functools import cached_property


class OpenForum(Choosing):
    """Open a forum in a place."""

    section = "forums"
    shape = INewForum

    def start_values(self) -> dict:
        """Members see it, or fewer where the place is for fewer."""
        return {"audience": default_audience(self.context)}

    def act(self) -> str:
        """Open it and show it."""
        return self.go_on(open_forum, self.values())


class EditForum(InForum, Looking):
    """Change a forum."""

    for_pupils = False
    shape = IForumText

    @cached_property
    def names(self) -> tuple:
        """The fields; who reads first is for teacher admins."""
        usual = ("title", "text")
        return (*usual, "premoderated") if allowed(self.context, APPROVE_POST) else usual

    def start_values(self) -> dict:
        """What holds now."""
        forum = self.context
        return {
            "title": forum.title,
            "text": as_typed(forum.text),
            "premoderated": forum.premoderated,
        }

    def act(self) -> str:
        """Change it and show it."""
        edit_forum(self.context, self.seen, **self.values())
        return self.context.absolute_url()


class OpenThread(InForum, FormPage):
    """Open a thread with its first post."""

    shape = INewThread

    def act(self) -> str:
        """Open it and show it."""
        return open_thread(self.context, **self.values()).absolute_url()


class EditPost(Steps, InForum, FormPage):
    """Change the own post."""

    shape = IPostText
    deepest = 2

    def __call__(self):
        if self.request.method != "POST" and not may_edit(self.post):
            raise NotAllowed(_("error_not_own_post", default="You may edit only your own posts."))
        return super().__call__()

    def start_values(self) -> dict:
        """What it says now."""
        return {"text": typed_of(self.post.text)}

    def act(self) -> str:
        """Change it and show it."""
        edit_post(self.post, **self.values())
        return self.post.absolute_url()


class LookAfter(Steps, InForum, FormPage):
    """A post and what a teacher admin or a moderator may do with it; its earlier texts."""

    for_pupils = False
    shape = IHide
    deepest = 2

    def __call__(self):
        return super().__call__() if self.post else ""

    @cached_property
    def open(self) -> set:
        """The steps that the reader may take now: hide, restore, remove, reverse, show, back."""
        may_show = allowed(self.context, APPROVE_POST) and not self.is_closed
        found = {step.partition("_")[0] for step in moves(self.post)} - {"pass"}
        if not may_show:
            found -= {"approve"}
        return found | ({"back"} if "approve" in found else set())

    @property
    def mark(self) -> str:
        """Of the text that stands on this page."""
        return mark_of(self.post.text)

    @property
    def name(self) -> str:
        """Who wrote it."""
        return self.name_of(self.post.author, self.post.told)

    @property
    def earlier(self) -> list[dict]:
        """Earlier texts, newest first: until when they stood, and what they said."""
        return [
            {"until": self._until(seconds), "html": html}
            for seconds, html in reversed(self.post.versions)
        ]

    def _until(self, seconds):
        return day_and_time(datetime.fromtimestamp(seconds, UTC), self.language)

    def act(self) -> str:
        """Take the step of the button."""
        step, *words = (str(self.request.form.get(name) or "") for name in ("step", *WORDS))
        step_named(POST, step)(self.post, *words)
        return self.post.absolute_url()


class React(Steps, InForum, FormPage):
    """Buttons of all posts of a page: put a reaction on one, or take it back."""

    def __call__(self):
        if self.topic and self.request.method != "POST":
            return self.request.response.redirect(self.topic.absolute_url())
        return super().__call__()

    def act(self) -> str:
        """Do what the button says and show the post, on the page on which the button stood."""
        name, kind = pressed(self.request.form)
        self.steps = (*self.steps, name)
        react_to_post(self.post, kind)
        at = from_token(str(self.request.form.get("at") or ""))
        return f"{self.topic.absolute_url()}?post={token(at) if at else name}#{name}"


class ThreadSteps(Steps, InForum, FormPage):
    """Buttons of a thread: follow, lock, note that one has read it."""

    def __call__(self):
        if self.topic and self.request.method != "POST":
            return self.request.response.redirect(self.topic.absolute_url())
        return super().__call__()

    def act(self) -> str:
        """Take the step of the button and show the thread."""
        step_named(THREAD, str(self.request.form.get("step") or ""))(self.topic)
        return self.topic.absolute_url()
