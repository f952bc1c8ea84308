"""The public page of a project: what it does, which schools, its label; never a teacher.

Source: product.md PS4; look/pages/02-project.html.
"""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.projects import lists
from etwinning.projects.actions import actions_of
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IProjectBox
from etwinning.projects.parties import of
from etwinning.projects.partners import invitation_of
from etwinning.projects.permissions import SEE_LEDGER
from etwinning.projects.statuses import Status
from etwinning.projects.steps import state_of
from etwinning.projects.views.base import Described
from etwinning.projects.views.base import spaces_for
from etwinning.projects.views.shown import country
from functools import cached_property
from Products.Five.browser import BrowserView
from zope.component import getAdapters


class ProjectPage(Described, BrowserView):
    """Prepared in one pass; the template asks nothing else."""

    environment = "public"
    section = "projects"

    def __call__(self):
        """Show the page; before it is approved, lead founders and officers to theirs."""
        if self.state not in lists.SHOWN and allowed(self.context, SEE_LEDGER):
            return self.request.response.redirect(f"{self.context.absolute_url()}/@@our-project")
        return self.index()

    @cached_property
    def state(self) -> str:
        """The state of the project."""
        return state_of(self.context)

    @cached_property
    def status(self):
        """The line above the title."""
        moments = self.context.moments
        known = self.status_of(self.state)
        if self.state in lists.ACTIVE and "approve" in moments:
            word = _(
                "status_running",
                default="Running since ${day}",
                mapping={"day": self.day(moments["approve"])},
            )
            return Status(known.kind, known.icon, word)
        if self.state in lists.CLOSED and "close" in moments:
            word = _(
                "status_closed",
                default="Closed on ${day}",
                mapping={"day": self.day(moments["close"])},
            )
            return Status(known.kind, known.icon, word)
        return known

    @cached_property
    def audience(self):
        """Who can open this page; the sentence of the environment bar."""
        if self.context.is_public:
            return None  # everybody: what the environment says
        return _(
            "audience_project_closed",
            default="Only teachers can read this page: its founders have not made it public",
        )

    @cached_property
    def image(self) -> str:
        """Address of the picture, ``""`` without."""
        if self.context.image is None:
            return ""
        return f"{self.context.absolute_url()}/@@images/image/large"

    @cached_property
    def schools(self) -> list[dict]:
        """The schools, founders first: title, url, country, note; no person."""
        founders = {party.user_id for party in self.context.founders}
        return [self._school(party, party.user_id in founders) for party in self.context.members]

    def _school(self, party, is_founder):
        school = shown_school(party.school)
        name = country(school.country, self.language)
        role = (
            _("school_founder", default="${country} · founder", mapping={"country": name})
            if is_founder
            else _(
                "school_since",
                default="${country} · since ${day}",
                mapping={"country": name, "day": self.day(getattr(party, "since", None))},
            )
        )
        return {
            "title": school.title,
            "url": school.url,
            "country": school.country,
            "note": role,
        }

    @cached_property
    def label(self) -> dict | None:
        """The label: day and address of its check page, None without."""
        if not self.context.label_code:
            return None
        return {
            "day": self.day(self.context.moments.get("label")),
            "url": f"{self.context.aq_parent.aq_parent.absolute_url()}/check/"
            f"{self.context.label_code}",
        }

    @cached_property
    def boxes(self) -> list[dict]:
        """What upper rooms add: journal posts, published pages."""
        found = getAdapters((self.context, self.request), IProjectBox)
        boxes = sorted((box for _name, box in found), key=lambda box: box.order)
        filled = [(box, box.rows()) for box in boxes]
        return [
            {"id": f"box-{n}", "title": box.title, "kind": box.kind, "more": box.more, "rows": rows}
            for n, (box, rows) in enumerate(filled)
            if rows
        ]

    @cached_property
    def my_part(self) -> list:
        """What a partner or an invited teacher may do now; founders have a page for it."""
        context = self.context
        if not self.me or self.is_ours:
            return []
        if of(context.members, self.me) is None and invitation_of(context, self.me) is None:
            return []
        return actions_of(context, self.me)

    @cached_property
    def spaces(self) -> list[tuple]:
        """A member's ways into TwinSpace and journal: pairs (words, address)."""
        return spaces_for(self) if of(self.context.members, self.me) else []

    @cached_property
    def is_ours(self) -> bool:
        """May the reader see the side of the founders and offices?"""
        return bool(self.me) and bool(allowed(self.context, SEE_LEDGER))
