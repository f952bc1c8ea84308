"""Addresses in a forum: ``…/<page>/<thread>/<post>``, for pages and services alike."""

from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.forums.api import hidden_post
from etwinning.forums.api import hidden_topic
from etwinning.forums.api import post_in
from etwinning.forums.api import topic_in
from functools import cached_property
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Steps:
    """Mixed into pages and services of a forum that take what follows from the address.

    What a person may not see is not there: 404. Who writes where the members know of something
    hidden, for they read a stub of it, is told so: 409.
    """

    steps: tuple = ()
    deepest = 1  # how many steps: 1 a thread, 2 a post

    def publishTraverse(self, request, name):
        """Take one step of the address."""
        if len(self.steps) >= self.deepest:
            raise NotFound(name)
        self.steps = (*self.steps, name)
        return self

    @cached_property
    def topic(self):
        """The thread of the address."""
        topic = topic_in(self.context, self.steps[0]) if self.steps else None
        if topic is None:
            self._missing(hidden_topic(self.context, self.steps[0]) if self.steps else None)
        return topic

    @cached_property
    def post(self):
        """The post of the address."""
        post = post_in(self.topic, self.steps[1]) if len(self.steps) > 1 else None
        if post is None:
            self._missing(hidden_post(self.topic, self.steps[1]) if len(self.steps) > 1 else None)
        return post

    def _missing(self, hidden):
        if hidden is not None and self.request.method == "POST":
            raise WrongState(
                _(
                    "error_talk_gone",
                    default="This was hidden or removed while you wrote: nobody can answer or "
                    "change it now.",
                )
            )
        raise NotFound("/".join(self.steps))
