"""Numbers about the whole site: counted once an hour, dated, the same on the page and as CSV.

Source: product.md PS2 (computed, cached, dated, downloadable; no two figures).
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.vocabularies import all_units
from etwinning.base.vocabularies import countries
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import language_of
from plone import api
from Products.Five.browser import BrowserView

import csv
import io

# id, title, type and states of what is counted
COUNTED = (
    (
        "schools",
        _("figure_schools", default="schools"),
        "etwinning.schools.school",
        ("nss_verified",),
    ),
    (
        "teachers",
        _("figure_teachers", default="verified teachers"),
        "etwinning.people.teacher",
        ("nss_verified",),
    ),
    (
        "projects",
        _("figure_projects", default="projects running now"),
        "etwinning.projects.project",
        ("approved", "labelled"),
    ),
)


@dataclass(frozen=True)
class Figures:
    """All figures of one moment.

    :ivar moment: when they were counted, UTC.
    :ivar totals: dict of id -> number.
    :ivar by_unit: dict of support unit -> dict of id -> number.
    """

    moment: datetime
    totals: dict
    by_unit: dict


def figures() -> Figures:
    """Return the figures, at most one hour old."""
    catalog = api.portal.get_tool("portal_catalog")
    now = datetime.now(UTC)
    kept = getattr(catalog, "_v_figures", None)
    if kept is None or (now - kept.moment).total_seconds() > 3600:
        kept = catalog._v_figures = _count(catalog, now)
    return kept


def _count(catalog, now):
    totals = {name: _size(catalog, kind, states) for name, _t, kind, states in COUNTED}
    by_unit = {
        unit: {
            name: _size(catalog, kind, states, offices=unit)
            for name, _t, kind, states in COUNTED
        }
        for unit in all_units()
    }
    return Figures(now, {"countries": len(countries()), **totals}, by_unit)


def _size(catalog, kind, states, **words):
    # Unrestricted on purpose: a number names nobody. Nothing is woken, the answer is lazy.
    found = catalog.unrestrictedSearchResults(
        portal_type=kind, review_state=list(states), **words
    )
    return len(found)


class FiguresTable(BrowserView):
    """``figures.csv``: the same figures by national office."""

    def __call__(self):
        response = self.request.response
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("Content-Disposition", 'attachment; filename="figures.csv"')
        return written(figures(), language_of(self.request))


def written(counted: Figures, language: str) -> str:
    """Return figures as CSV: a line for each national office, the sum last."""
    names = [name for name, *_rest in COUNTED]
    page = io.StringIO()
    table = csv.writer(page)
    table.writerow(["office", "name", *names, "counted"])
    moment = counted.moment.isoformat(timespec="minutes")
    for unit, numbers in counted.by_unit.items():
        row = [numbers[name] for name in names]
        table.writerow([unit, unit_name(unit, language), *row, moment])
    table.writerow(["", "all", *[counted.totals[name] for name in names], moment])
    return page.getvalue()
