"""The forums of a place, the threads of a forum."""

from etwinning.base.security import allowed
from etwinning.forums.api import find_in
from etwinning.forums.api import forums_of
from etwinning.forums.api import Sight
from etwinning.forums.api import topics_of
from etwinning.forums.api import waiting_in
from etwinning.forums.permissions import APPROVE_POST
from etwinning.forums.permissions import EDIT_FORUM
from etwinning.forums.permissions import OPEN_FORUM
from etwinning.forums.permissions import OPEN_THREAD
from etwinning.forums.shown import thread_line
from etwinning.forums.views.talking import InForum
from etwinning.workspaces.api import audience_of_roles
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import indexed
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.permissions import SHARE_PAGE
from functools import cached_property
from Products.Five.browser import BrowserView

LONGEST = 200  # characters of what is looked for


class ForumsView(Inside, BrowserView):
    """The list behind "Forum"."""

    for_pupils = True
    section = "forums"

    @cached_property
    def lines(self) -> list[dict]:
        """The forums that the reader may see."""
        return [
            {
                "title": brain.Title,
                "url": brain.getURL(),
                "beginning": brain.Description,
                "chip": chip(audience_of_roles(indexed(brain, "allowedRolesAndUsers"))),
            }
            for brain in forums_of(self.context)
        ]

    @property
    def may_open(self) -> bool:
        """May the reader open a forum?"""
        return allowed(self.context, OPEN_FORUM) and not is_frozen(self.context)


class ForumView(InForum, BrowserView):
    """The threads of a forum, the last talked in first."""

    @cached_property
    def _found(self):
        before = self.request.form.get("before")
        return topics_of(self.context, before if isinstance(before, str) else "")

    @cached_property
    def lines(self) -> list[dict]:
        """The threads of this page."""
        sight = Sight()
        return [thread_line(topic, self, sight) for topic in self._found[0]]

    @cached_property
    def wanted(self) -> str:
        """The words looked for in this forum."""
        asked = self.request.form.get("find", "")
        return asked.strip()[:LONGEST] if isinstance(asked, str) else ""

    @cached_property
    def found(self):
        """The posts that have the words, None when nobody looks for any."""
        return find_in(self.context, self.wanted) if self.wanted else None

    @property
    def older(self) -> str:
        """Where the next page begins, ``""`` on the last one."""
        return self._found[1]

    @property
    def is_begun(self) -> bool:
        """Is this not the first page?"""
        return bool(self.request.form.get("before"))

    @property
    def waiting(self) -> list[dict]:
        """What waits for a teacher admin, with the way to it."""
        if not self.context.board.waiting or not allowed(self.context, APPROVE_POST):
            return []
        return [
            {"title": post.title, "name": self.name_of(post.author), "url": post.absolute_url()}
            for post in waiting_in(self.context)
        ]

    @property
    def may_open(self) -> bool:
        """May the reader open a thread?"""
        return allowed(self.context, OPEN_THREAD) and not self.is_closed

    @property
    def may_edit(self) -> bool:
        """May the reader change the forum?"""
        return allowed(self.context, EDIT_FORUM) and not self.is_closed

    @property
    def may_share(self) -> bool:
        """May the reader choose who sees the forum?"""
        return allowed(self.context, SHARE_PAGE) and not self.is_closed
