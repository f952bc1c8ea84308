"""My projects: what waits for me, pending with each signature, active, closed; new of all.

Source: product.md DT2; look/pages/05-desktop.html.
"""

from etwinning.base.messages import _
from etwinning.base.words import ago
from etwinning.base.words import listed
from etwinning.projects import lists
from etwinning.projects.steps import now
from etwinning.projects.views.base import Shown
from etwinning.projects.views.shown import country
from etwinning.projects.views.shown import row_stops
from functools import cached_property
from Products.Five.browser import BrowserView

NEWEST = 10


class MyProjects(Shown, BrowserView):
    """All lists on one page, from the catalog."""

    @cached_property
    def rows(self) -> list:
        """All projects of the reader."""
        return lists.my_projects(self.me)

    def _those(self, states):
        return [self._shown(row) for row in self.rows if row.state in states]

    def _shown(self, row):
        return {
            "title": row.title or _("untitled_project", default="Project without a title"),
            "url": f"{row.url}/@@our-project" if row.state not in lists.SHOWN else row.url,
            "lang": row.language or None,
            "status": self.status_of(row.state),
            "countries": listed([country(c, self.language) for c in row.countries], self.language),
            "stops": row_stops(row, self.language, self.me, now()),
            "submitted": self._submitted(row),
            "mine": row.state == "awaiting_partner" and row.waits_for == self.me,
            "ends": self.day(row.ends),
            "summary": row.summary,
        }

    def _submitted(self, row):
        """How long ago the project was submitted."""
        submitted = row.moments.get("submit")
        return ago(submitted, self.language) if submitted else ""

    @cached_property
    def waiting_for_me(self) -> list:
        """Projects that I am asked to found."""
        return [line for line in self.pending if line["mine"]]

    @cached_property
    def invitations(self) -> list:
        """Projects that I am invited to join."""
        return [self._shown(row) | {"url": f"{row.url}/@@invitation"} for row in self._invited]

    @cached_property
    def _invited(self):
        return lists.invitations_to(self.me)

    @cached_property
    def drafts(self) -> list:
        """Drafts, and what was declined, taken back or rejected."""
        return self._those((*lists.DRAFT, *lists.ENDED))

    @cached_property
    def pending(self) -> list:
        """Submitted: waiting for the partner or the offices."""
        return self._those(lists.PENDING)

    @cached_property
    def active(self) -> list:
        """At work; hidden ones stand here, too."""
        return self._those((*lists.ACTIVE, "flagged"))

    @cached_property
    def closed(self) -> list:
        """Closed and archived."""
        return self._those(lists.CLOSED)

    @cached_property
    def newest(self) -> list:
        """The newest projects of everybody."""
        rows, _total = lists.newest_projects(0, NEWEST)
        return [self._shown(row) for row in rows]
