"""Services: write, post, renew, end, find."""

from etwinning.announcements.api import discard_announcement
from etwinning.announcements.api import edit_announcement
from etwinning.announcements.api import find_announcements
from etwinning.announcements.api import my_announcements
from etwinning.announcements.api import partners_found
from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import renew_announcement
from etwinning.announcements.api import show_interest
from etwinning.announcements.api import similar_to
from etwinning.announcements.api import withdraw_announcement
from etwinning.announcements.api import write_announcement
from etwinning.announcements.permissions import WRITE_ANNOUNCEMENT
from etwinning.announcements.questions import FACET_OF
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import may
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.interfaces import ISerializeToJsonSummary
from zope.component import getMultiAdapter


class Find(Question):
    """GET @announcements: open ones; ``text``, ``band``, ``country``, ``language``, ``subject``,
    ``theme``, ``page``."""

    def act(self, data: dict) -> dict:
        start, size = page_asked(data)
        chosen = {name: data.get(name) for name in FACET_OF if data.get(name)}
        found = find_announcements(text_of(data, "text"), chosen, start, size)
        return {"items": found.items, "items_total": found.total, "counts": found.counts}


class Mine(Question):
    """GET @my-announcements: the own ones with their states; drafts, too."""

    def act(self, data: dict) -> dict:
        may(self.context, WRITE_ANNOUNCEMENT)
        own = my_announcements()
        return {
            "items": [
                getMultiAdapter((one, self.request), ISerializeToJsonSummary)() for one in own
            ]
        }


class Write(Verb):
    """POST @announcements: the fields of an announcement; it is a draft."""

    made = True

    def act(self, data: dict) -> dict:
        announcement = write_announcement(data)
        self.request.response.setHeader("Location", announcement.absolute_url())
        return _shown(announcement, self.request)


class Alike(Verb):
    """POST @similar-announcements: ``title``, ``text``; what is open and like it."""

    def act(self, data: dict) -> dict:
        found = similar_to(text_of(data, "title"), text_of(data, "text"))
        return {"items": [vars(one) for one in found]}


class Edit(Verb):
    """PATCH: some fields anew."""

    def act(self, data: dict) -> dict:
        edit_announcement(self.context, data)
        return _shown(self.context, self.request)


class _Step(Verb):
    """Takes a step and answers the announcement."""

    def act(self, data: dict) -> dict:
        self.step(data)
        return _shown(self.context, self.request)


class Post(_Step):
    """POST @post-announcement: ``looked``: the similar ones were looked at."""

    def step(self, data):
        """See the class."""
        post_announcement(self.context, looked=data.get("looked") is True)


class Renew(_Step):
    """POST @renew-announcement: 60 more days."""

    def step(self, data):
        """See the class."""
        renew_announcement(self.context)


class Withdraw(_Step):
    """POST @withdraw-announcement."""

    def step(self, data):
        """See the class."""
        withdraw_announcement(self.context)


class Found(_Step):
    """POST @partners-found: ``project``, the UID of an own one, or nothing."""

    def step(self, data):
        """See the class."""
        partners_found(self.context, text_of(data, "project"))


class Interest(Verb):
    """POST @interest: ``question``: begin, class or part."""

    def act(self, data: dict) -> None:
        show_interest(self.context, text_of(data, "question"))


class Discard(Verb):
    """POST @discard-announcement: a draft goes for good."""

    def act(self, data: dict) -> None:
        discard_announcement(self.context)


def _shown(announcement, request):
    return getMultiAdapter((announcement, request), ISerializeToJson)()
