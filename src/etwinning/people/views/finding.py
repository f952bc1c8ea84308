"""``@@teachers``: find verified teachers by name, school or interest."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.people.api import people
from etwinning.people.api import why_not_yet
from etwinning.people.permissions import FIND_TEACHERS
from etwinning.people.views.words import Words
from etwinning.search.api import find
from etwinning.search.api import Found
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode


class FindTeachers(BrowserView, Words):
    """A field and a list, from the search index alone."""

    environment = "desktop"
    section = "partners"
    audience = _("audience_find", default="Nobody sees what you look for")

    @property
    def refusal(self) -> str:
        """Why this reader finds nobody yet, ``""`` if they do."""
        if allowed(people(), FIND_TEACHERS):
            return ""
        return why_not_yet(actor()) or self.told(
            _("find_for_teachers", default="Only verified teachers find teachers.")
        )

    @property
    def text(self) -> str:
        """What is looked for."""
        return str(self.request.form.get("text", ""))[:200]  # what the search takes

    @cached_property
    def _asked(self) -> tuple[int, int]:
        return page_asked(self.request.form)

    @cached_property
    def _found(self) -> Found:
        start, size = self._asked
        facets = {"state": ["nss_verified"]}
        try:
            return find(self.text, kinds=("teacher",), facets=facets, start=start, size=size)
        except BadInput:
            return Found([], 0)

    @property
    def rows(self) -> list[dict]:
        """What was found, without the reader."""
        return [self._row(item) for item in self._found.items if item["person"] != actor()]

    @property
    def page(self):
        """Which page of how many."""
        return page_of(*self._asked, self._found.total)

    @property
    def complete(self) -> bool:
        """False while the index is built for the first time."""
        return self._found.complete

    def page_url(self, number: int) -> str:
        """Address of another page of the same list."""
        words = urlencode({"text": self.text, "page": number})
        return f"{self.home}/@@teachers?{words}"

    def _row(self, item):
        return {
            **item,
            "face": self.face(item["title"]),
            "school": ", ".join(item["schools"]),
            "country_name": self.country(item["country"]),
            "ages": self.ages(*item["ages"]),
            "subjects": self.subjects(item["subjects"]),
            "languages": ", ".join(
                f"{one['name']} {one['level']}" for one in self.languages(item["languages"])
            ),
        }
