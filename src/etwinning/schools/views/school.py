"""The page of a school: public once verified; the only public page that names teachers."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import title
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import ages
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.schools.api import survivor_of
from etwinning.schools.interfaces import INewSchool
from etwinning.schools.interfaces import ISchoolBox
from etwinning.schools.offices import office_code
from etwinning.schools.permissions import DECIDE_SCHOOL
from etwinning.schools.permissions import EDIT_SCHOOL
from etwinning.schools.permissions import VIEW_DETAILS
from functools import cached_property
from plone import api
from Products.Five.browser import BrowserView
from zope.component import getAdapters

DETAILS = (
    "legal_name",
    "street",
    "postcode",
    "alternate_region",
    "national_code",
    "operates_under",
    "ict_note",
)
# state -> (modifier of etw-status, icon, sentence)
SIGNS = {
    "proposed": (
        "wait",
        "hourglass-split",
        _("school_is_proposed", default="Waits for NSS ${office}"),
    ),
    "nss_verified": (
        "done",
        "check-circle-fill",
        _("school_is_verified", default="Verified by NSS ${office}"),
    ),
    "rejected": ("stop", "x-circle-fill", _("school_is_rejected", default="Rejected")),
    "closed": ("", "archive", _("school_is_closed", default="This school is no more")),
}


class SchoolView(BrowserView):
    """Shows a school; a merged one leads to the school that stays."""

    section = "schools"

    def __call__(self):
        if self.state == "merged":
            survivor = survivor_of(self.context.getId())
            if survivor is not None:
                return self.request.response.redirect(survivor.absolute_url(), status=301)
        return self.index()

    @cached_property
    def state(self) -> str:
        """State of the school."""
        return api.content.get_state(self.context)

    @property
    def audience(self):
        """Who sees this page: everybody, once the school is verified."""
        if self.state == "nss_verified":
            return None
        return _(
            "audience_school",
            default="Only people of this school and NSS ${office} see this page",
            mapping={"office": self.office},
        )

    @cached_property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def office(self) -> str:
        """Name of the area of the office that looks after the school."""
        return unit_name(office_code(self.context), self.language)

    @property
    def where(self) -> str:
        """Town, region, country in one line."""
        country = country_name(self.context.country, self.language)
        return ", ".join(part for part in (self.context.town, self.context.region, country) if part)

    @property
    def sign(self) -> dict | None:
        """State as word, icon and colour."""
        if self.state not in SIGNS:
            return None
        kind, icon, words = SIGNS[self.state]
        words = _(words, default=words.default, mapping={"office": self.office})
        return {"kind": f"etw-status--{kind}" if kind else "", "icon": icon, "words": words}

    @property
    def types(self) -> str:
        """Types in one line."""
        names = (title("school_types", code, self.language) for code in sorted(self.context.types))
        return listed(names, self.language)

    @property
    def facts(self) -> list[tuple]:
        """Pairs (name, value) beside the content: what everybody may know."""
        school = self.context
        known = [
            (_("fact_type", default="Type"), self.types),
            (_("fact_town", default="Town"), school.town),
            (_("fact_school_ages", default="Pupils aged"), self._ages()),
            (_("fact_pupils", default="Pupils"), str(school.pupils or "")),
            (_("fact_since", default="Here since"), str(school.created().year())),
        ]
        return [(name, value) for name, value in known if value]

    @property
    def details(self) -> list[tuple]:
        """Pairs (name, value) of what was registered, for those who may read it."""
        if not allowed(self.context, VIEW_DETAILS):
            return []
        school = self.context
        known = {name: getattr(school, name) for name in DETAILS}
        if known["operates_under"]:
            known["operates_under"] = country_name(known["operates_under"], self.language)
        return [(INewSchool[name].title, value) for name, value in known.items() if value]

    @cached_property
    def boxes(self) -> dict:
        """Parts of the page by kind (names, doors, table), each as (box, its rows)."""
        found = getAdapters((self.context, self.request), ISchoolBox)
        shown: dict = {"names": [], "doors": [], "table": []}
        for box in sorted((box for _name, box in found), key=lambda box: box.order):
            rows = box.rows()
            if rows:
                shown[box.kind].append((box, rows))
        return shown

    @property
    def actions(self) -> list[tuple]:
        """Pairs (title, address) of what this reader may do here."""
        url = self.context.absolute_url()
        found = []
        if self.state in ("proposed", "nss_verified") and allowed(self.context, DECIDE_SCHOOL):
            found.append((_("link_school_decide", default="Decide"), f"{url}/@@decide-school"))
        if allowed(self.context, EDIT_SCHOOL):
            found.append((_("link_school_edit", default="Edit"), f"{url}/@@edit-school"))
        return found

    def _ages(self) -> str:
        least, most = self.context.age_from, self.context.age_to
        return ages(least, most, self.language) if least and most else ""
