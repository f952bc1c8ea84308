"""``@@announcements``: the forums by age band; ``@@my-announcements``: the own ones."""

from datetime import date
from etwinning.announcements.api import find_announcements
from etwinning.announcements.api import my_announcements
from etwinning.announcements.views.words import LISTS
from etwinning.announcements.views.words import Words
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import actor
from etwinning.base.vocabularies import ordered
from etwinning.people.api import why_not_yet
from etwinning.search.api import Found
from functools import cached_property
from Products.Five.browser import BrowserView
from urllib.parse import urlencode

LABELS = {
    "band": _("label_announcement_band", default="Age of the pupils"),
    "country": _("label_announcement_country", default="Country"),
    "language": _("label_announcement_language", default="Language"),
    "subject": _("label_announcement_subject", default="Subject"),
    "theme": _("label_announcement_theme", default="Theme"),
}


class Announcements(BrowserView, Words):
    """Open announcements, narrowed by band, country, language, subject and theme."""

    audience = _(
        "audience_announcements", default="Teachers and national offices read announcements"
    )

    @property
    def text(self) -> str:
        """What is looked for."""
        return str(self.request.form.get("text", ""))[:200]  # what the search takes

    @cached_property
    def chosen(self) -> dict:
        """What the list is narrowed by: dict of name -> code; nonsense is left out."""
        asked = {name: str(self.request.form.get(name, "")) for name in LISTS}
        return {
            name: code
            for name, code in asked.items()
            if code and code in dict(ordered(LISTS[name], self.language))
        }

    @cached_property
    def _asked(self) -> tuple[int, int]:
        return page_asked(self.request.form)

    @cached_property
    def _found(self) -> Found:
        try:
            return find_announcements(self.text, self.chosen, *self._asked)
        except BadInput:
            return Found([], 0)

    @property
    def complete(self) -> bool:
        """False while the index is built for the first time."""
        return self._found.complete

    @property
    def page(self):
        """Which page of how many."""
        return page_of(*self._asked, self._found.total)

    @property
    def bands(self) -> list[dict]:
        """The forums: title, url, count, and whether one stands in it."""
        names = ordered(LISTS["band"], self.language)
        every = self.told(_("link_all_bands", default="All ages"))
        return [self._band("", every), *(self._band(code, title) for code, title in names)]

    @property
    def filters(self) -> list[dict]:
        """The lists to choose from: name, label, options with their numbers."""
        return [self._filter(name) for name in LISTS if name != "band"]

    @property
    def rows(self) -> list[dict]:
        """What was found."""
        return [self._row(item) for item in self._found.items]

    @property
    def why_not_yet(self) -> str:
        """What a newcomer waits for before posting, ``""`` for others."""
        return why_not_yet(actor()) if self.may_write and not self.may_post else ""

    def page_url(self, number: int) -> str:
        """Address of another page of the same list."""
        return self._url(page=str(number))

    def _url(self, **other) -> str:
        words = {"text": self.text, **self.chosen, **other}
        query = urlencode({name: value for name, value in words.items() if value})
        return f"{self.home}/@@announcements" + (f"?{query}" if query else "")

    def _band(self, code, title):
        return {
            "title": title,
            "url": self._url(band=code),
            "count": self._found.counts.get("band", {}).get(code, 0) if code else None,
            "here": self.chosen.get("band", "") == code,
        }

    def _filter(self, name):
        counts, chosen = self._found.counts.get(name, {}), self.chosen.get(name, "")
        options = [
            {"value": code, "title": title, "count": counts.get(code, 0), "chosen": code == chosen}
            for code, title in ordered(LISTS[name], self.language)
            if code in counts or code == chosen
        ]
        return {"name": name, "label": self.told(LABELS[name]), "options": options}

    def _row(self, item):
        return {
            **item,
            "country_name": self.country(item["country"]),
            "ages": self.names("band", item["bands"]),
            "spoken": self.tongues(item["languages"]),
            "taught": self.names("subject", item["subjects"]),
            "begins": self.month(date.fromisoformat(item["starts"])),
        }


class MyAnnouncements(BrowserView, Words):
    """The own announcements with their states."""

    audience = _("audience_my_announcements", default="Only you see this list")

    @property
    def rows(self) -> list[dict]:
        """The own ones, newest first."""
        return [
            {
                "title": one.title,
                "url": one.absolute_url(),
                "status": self.status(one),
                "until": self.day(one.expires) if one.expires else "",
                "interested": len(one.interested),
            }
            for one in my_announcements()
        ]
