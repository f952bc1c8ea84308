"""A thread: its posts by the page, and the form for an answer below them."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.told import Told
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.forums.api import first_page
from etwinning.forums.api import is_follower
from etwinning.forums.api import may_edit
from etwinning.forums.api import note_reading
from etwinning.forums.api import post_in
from etwinning.forums.api import posts_of
from etwinning.forums.api import quote_of
from etwinning.forums.api import reactions_to
from etwinning.forums.api import reason_of
from etwinning.forums.api import reply
from etwinning.forums.api import seen_by
from etwinning.forums.api import Sight
from etwinning.forums.api import waits
from etwinning.forums.api import written
from etwinning.forums.interfaces import IReply
from etwinning.forums.permissions import APPROVE_POST
from etwinning.forums.permissions import FLAG_POST
from etwinning.forums.permissions import LOCK_THREAD
from etwinning.forums.permissions import REPLY
from etwinning.forums.shown import answered
from etwinning.forums.shown import PostShown
from etwinning.forums.shown import ROLES
from etwinning.forums.shown import shown_by
from etwinning.forums.shown import stub_of
from etwinning.forums.views.talking import InForum
from etwinning.forums.where import Steps
from etwinning.places.api import roster
from etwinning.reactions.api import Bar
from etwinning.records.api import mark_of
from etwinning.records.api import token
from functools import cached_property


class ThreadPage(Steps, InForum, FormPage):
    """Shows a page of posts; by POST, it takes an answer."""

    shape = IReply

    def __call__(self):
        answer = super().__call__() if self.topic else ""
        if self.request.method != "POST" and not self.page.later:
            note_reading(self.topic)  # after the page has told what is new
        return answer

    def act(self) -> str:
        """Add the answer and go to it."""
        return f"{self._last()}#{reply(self.topic, **self.values()).getId()}"

    def _last(self):
        return f"{self.topic.absolute_url()}?last=1"

    def start_values(self) -> dict:
        """The words that are quoted."""
        post = post_in(self.topic, self._asked("quotes"))
        if post is None:
            return {"quotes": ""}
        return {"quotes": post.getId(), "text": quote_of(post.text)}

    @property
    def answered_post(self) -> str:
        """Token of the post that is answered."""
        return str(self.typed.get("quotes") or "")

    @property
    def url(self) -> str:
        """Address of the thread."""
        return self.topic.absolute_url()

    @cached_property
    def forum_url(self) -> str:
        """Address of the forum, worked out once for all posts."""
        return self.context.absolute_url()

    @cached_property
    def words(self) -> dict:
        """Words that stand at each post, translated once."""
        return {
            "look": self.say(_("link_look_after", default="Hide or look closer")),
            "report": self.say(_("link_report", default="Report")),
            "quote": self.say(_("link_quote", default="Quote")),
            "somebody": self.say(_("somebody", default="A member")),
            **{role: self.say(word) for role, word in ROLES.items()},
        }

    @cached_property
    def known(self) -> dict:
        """Names of people by user id and what was told, each asked for once."""
        return {}

    def name_of(self, user_id: str, told: Told | None = None) -> str:
        """Return a name for readers who belong to the place; see Inside."""
        who = (user_id, told)
        if who not in self.known:
            self.known[who] = super().name_of(user_id, told)
        return self.known[who]

    @cached_property
    def seen(self) -> int:
        """How far the reader had read before this page."""
        return seen_by(actor(), self.topic) if self.is_member else 0

    @cached_property
    def page(self):
        """The posts asked for; without a wish, what is new, else the end."""
        for name, word in (("post", "at"), ("before", "before"), ("after", "after")):
            if self._asked(name):
                return posts_of(self.topic, **{word: self._asked(name)})
        if self._asked("last") or self.request.method == "POST":
            return posts_of(self.topic)
        if not self.seen:
            return first_page(self.topic)
        new = self.topic.thread.first_unread(self.seen)
        return posts_of(self.topic, at=token(new.key)) if new is not None else posts_of(self.topic)

    def _asked(self, name):
        value = self.request.form.get(name)
        return value if isinstance(value, str) else ""

    # -- posts ---------------------------------------------------------------

    @cached_property
    def posts(self) -> list:
        """The posts of the page, stubs among them."""
        self.sight, self.people = Sight(), roster(self.place) if self.is_member else {}
        return [self._post(post) for post in self.page.posts]

    def _post(self, post) -> PostShown:
        if not self.sight.sees(post):
            return PostShown(token(post.key), post.number, self.say(stub_of(post)))
        name = self.name_of(post.author, post.told)
        is_own = bool(self.sight.me) and post.author == self.sight.me
        return PostShown(
            token=token(post.key),
            number=post.number,
            stub="",
            name=name or self.words["somebody"],
            role=self._role(post.author) if post.told is None else "",
            initials=initials(name) or "·",
            when=day_and_time(written(post), self.language),
            html=post.text,
            state=post.state,
            hidden_for=self.say(reason_of(post)),
            answers=answered(self.topic, post, self, self.sight),
            changed=bool(post.changed),
            is_own=is_own,
            is_new=bool(self.seen) and post.key > self.seen and not is_own,
            may_edit=is_own and self._may_change(post),
            may_look_after=self.may_look_after,
            may_show=post.state == "pending" and self.may_show,
            mark=mark_of(post.text),
            shown_by=shown_by(post, self) if is_own else "",
            report="" if is_own else self._report(post),
            reactions=self._reactions(post, is_own),
        )

    @cached_property
    def told(self) -> dict:
        """The reactions to the posts of the page, read at once."""
        return reactions_to(self.topic, self.page.posts)

    @cached_property
    def bar(self) -> Bar:
        """Shows reactions."""
        return Bar(self.say, self.context.restrictedTraverse("@@icon"))

    def _reactions(self, post, is_own):
        if post.state != "visible":
            return ""
        name, is_open = token(post.key), self.may_reply and not is_own
        return self.bar.html(name, f"{name}-by", self.told[post.key], is_open)

    def _report(self, post):
        if not self.sight.me:
            return ""
        name = f"{self.thread_token}.{token(post.key)}"
        return f"{self.forum_url}/@@report?record=post&key={name}"

    @cached_property
    def thread_token(self) -> str:
        """Token of the thread."""
        return self.topic.getId()

    def _role(self, user_id):
        member = self.people.get(user_id)
        return self.words.get(member.role, "") if member is not None else ""

    def _may_change(self, post):
        if self.is_closed or (post.state == "visible" and waits(self.context, post)):
            return False
        return may_edit(post)

    @cached_property
    def first_new(self) -> str:
        """Token of the first post on the page that is new to the reader."""
        return next((post.token for post in self.posts if post.is_new), "")

    @property
    def from_here(self) -> str:
        """Token with which this page begins: a link that quotes stays on it."""
        return self.posts[0].token if self.posts else ""

    # -- what the reader may do -----------------------------------------------

    @cached_property
    def may_reply(self) -> bool:
        """May the reader answer?"""
        return allowed(self.topic, REPLY) and not self.is_closed

    @cached_property
    def may_look_after(self) -> bool:
        """May the reader hide posts?"""
        return allowed(self.context, FLAG_POST) and not (self.is_member and self.is_closed)

    @cached_property
    def may_show(self) -> bool:
        """May the reader show held posts to all?"""
        return allowed(self.context, APPROVE_POST) and not self.is_closed

    @property
    def may_lock(self) -> bool:
        """May the reader end the thread, or open it again?"""
        can = self.topic.state in ("visible", "locked") and not self.is_closed
        return can and allowed(self.context, LOCK_THREAD)

    @property
    def is_followed(self) -> bool:
        """Is the reader told of what is new?"""
        return is_follower(self.topic, actor())

    @property
    def will_wait(self) -> bool:
        """Will a teacher read first what the reader writes?"""
        return self.is_pupil and self.context.premoderated

    @property
    def opened(self) -> str:
        """Who opened the thread, and when."""
        name = self.name_of(self.topic.author, self.topic.told)
        parts = (name, day(written(self.topic), self.language))
        return " · ".join(part for part in parts if part)
