"""The profile as others and the owner see it, what the world sees, and the photo."""

from datetime import date
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.people.api import are_contacts
from etwinning.people.api import is_following
from etwinning.people.api import requests_from
from etwinning.people.api import requests_to
from etwinning.people.api import what_next
from etwinning.people.interfaces import AVAILABLE
from etwinning.people.interfaces import IProfileBox
from etwinning.people.interfaces import PREFERENCE
from etwinning.people.naming import seen_by_the_world
from etwinning.people.permissions import ASK_CONTACT
from etwinning.people.permissions import EDIT_PROFILE
from etwinning.people.permissions import KEEP_CONTACTS
from etwinning.people.permissions import VERIFY_TEACHER
from etwinning.people.questions import people
from etwinning.people.questions import works_on
from etwinning.people.views.words import Words
from functools import cached_property
from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from Products.Five.browser import BrowserView
from zope.component import getAdapters
from zope.publisher.interfaces import NotFound


class TeacherView(BrowserView, Words):
    """One teacher's profile."""

    environment = "desktop"

    @cached_property
    def is_own(self) -> bool:
        """Is it the reader's own?"""
        return self.context.user_id == actor()

    @property
    def section(self) -> str:
        """Entry of the navigation."""
        return "profile" if self.is_own else "partners"

    @property
    def audience(self):
        """Who sees this page."""
        if works_on(self.context.user_id):
            return _(
                "audience_profile", default="Verified teachers and the offices in charge see this"
            )
        return _(
            "audience_profile_closed",
            default="Only ${name} and ${office} see this page",
            mapping={"name": self.context.title, "office": self.offices(self.context)},
        )

    @property
    def photo_url(self) -> str:
        """Address of the photo, ``""`` without one."""
        return f"{self.context.absolute_url()}/@@photo" if self.context.photo else ""

    @property
    def available(self) -> list[str]:
        """What partners are looked for."""
        return [
            self.told(AVAILABLE.getTerm(code).title)
            for code in AVAILABLE.by_token
            if code in self.context.available
        ]

    @property
    def preference(self) -> str:
        """Who may write first."""
        return self.told(PREFERENCE.getTerm(self.context.contact_preference).title)

    @property
    def ideas(self) -> list[dict]:
        """Ideas that stand today; the owner also sees those whose day is over."""
        today = date.today()
        return [
            {
                "idea": idea,
                "ages": self.ages(idea.age_from, idea.age_to),
                "subjects": self.subjects(idea.subjects),
                "languages": ", ".join(one["name"] for one in self.languages(idea.languages)),
                "until": self.day(idea.until),
                "is_open": idea.is_open(today),
            }
            for idea in self.context.ideas
            if self.is_own or idea.is_open(today)
        ]

    @property
    def next(self) -> str:
        """For the owner: what happens next; ``""`` for others and when all is well."""
        if not self.is_own or state_of(self.context) == "nss_verified":
            return ""
        return self.told(what_next(self.context, self.language))

    @property
    def boxes(self) -> list[str]:
        """Parts that upper rooms add, as HTML."""
        found = [box for _name, box in getAdapters((self.context, self.request), IProfileBox)]
        shown = (box.render() for box in sorted(found, key=lambda box: box.order))
        return [html for html in shown if html]

    @property
    def may_edit(self) -> bool:
        """May the reader write here?"""
        return allowed(self.context, EDIT_PROFILE)

    @property
    def may_decide(self) -> bool:
        """Is the reader of an office in charge?"""
        return allowed(self.context, VERIFY_TEACHER)

    @cached_property
    def relation(self) -> str:
        """What the reader is to this teacher: contact, asked, asking, stranger, or ``""``."""
        me, other = actor(), self.context.user_id
        if self.is_own or not allowed(people(), ASK_CONTACT):
            return ""
        if are_contacts(me, other):
            return "contact"
        if other in requests_from(me):
            return "asked"
        if other in requests_to(me):
            return "asking"
        return "stranger" if works_on(other) else ""


    @property
    def follow(self) -> str:
        """What the button does: ``follow``, ``unfollow``; ``""`` for no button."""
        me, other = actor(), self.context.user_id
        if self.is_own or not allowed(people(), KEEP_CONTACTS) or not works_on(other):
            return ""
        return "unfollow" if is_following(me, other) else "follow"


class WorldView(BrowserView, Words):
    """``@@world``: what the world sees of me (PS3)."""

    environment = "desktop"
    section = "profile"

    @property
    def name(self) -> str:
        """The name on public school pages, ``""`` while there is none."""
        return seen_by_the_world(self.context)

    @property
    def listed(self) -> list[dict]:
        """Schools on whose page the name stands."""
        if not self.name:
            return []
        return [one for one in self.schools(self.context) if one["state"] == "nss_verified"]


class PhotoFile(BrowserView):
    """``@@photo``: the photo itself, for those who may view the profile."""

    def __call__(self):
        photo = self.context.photo
        if photo is None:
            raise NotFound(self.context, "photo", self.request)
        response = self.request.response
        set_headers(photo, response)
        response.setHeader("Cache-Control", "private, max-age=300")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return stream_data(photo)
