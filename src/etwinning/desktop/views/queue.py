"""``/offices/<CODE>/@@queue``: everything that is due in an office, and bulk decisions."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.security import actor
from etwinning.base.vocabularies import unit_name
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.desktop.gathering import boxes
from etwinning.desktop.gathering import due_in
from etwinning.desktop.rules import DAY
from etwinning.desktop.rules import HOUR
from etwinning.desktop.rules import lateness
from etwinning.people.api import verify_teachers
from functools import cached_property
from plone.protect.authenticator import check
from Products.Five.browser import BrowserView
from time import time
from zope.i18n import translate

SIZE = 50
TEACHERS = "people"  # the box whose rows can be decided in bulk
MOODS = {"late": "stop", "today": "wait", "later": "", "paused": ""}
ICONS = {
    "late": "exclamation-triangle-fill",
    "today": "alarm",
    "later": "calendar",
    "paused": "pause-fill",
}
COLUMNS = {
    "kind": _("column_kind", default="Kind"),
    "state": _("column_state", default="State"),
}
NEEDS_CHOICE = _("bulk_needs_choice", default="Choose at least one teacher first.")


class QueueView(BrowserView):
    """The list of one office, as far as the officer's duties and region go."""

    environment = "office"
    section = "queue"
    outcomes: list = []  # of a bulk decision
    problem = ""

    def __call__(self):
        if self.request.method == "POST":
            check(self.request)
            self._verify_chosen()
        return self.index()

    @property
    def audience(self):
        """Which office, which duties: who sees this."""
        return _(
            "audience_queue",
            default="${office} · you see only what is in its scope",
            mapping={"office": unit_name(self.code, self.language)},
        )

    @cached_property
    def code(self) -> str:
        """Code of the office."""
        return self.context.getId()

    @cached_property
    def language(self) -> str:
        """The reader's."""
        return language_of(self.request)

    @cached_property
    def kind(self) -> str:
        """Name of the box asked for, ``""`` for all; an unknown one is all."""
        asked = self.request.form.get("kind", "")
        return asked if asked in {box.name for box in self.boxes} else ""

    @cached_property
    def boxes(self) -> list:
        """Kinds of work open to the reader."""
        return boxes(self.code, actor())

    @property
    def kinds(self) -> list[dict]:
        """Choices of the filter."""
        return [
            {
                "name": box.name,
                "title": box.box.title,
                "total": box.total,
                "on": box.name == self.kind,
            }
            for box in self.boxes
        ]

    @property
    def all_total(self) -> int:
        """How many wait, of all kinds."""
        return sum(box.total for box in self.boxes)

    @cached_property
    def _page(self):
        start, size = page_asked(self.request.form, SIZE)
        rows, total = due_in(self.code, self.boxes, self.kind, start, size)
        return [self._shown(row) for row in rows], page_of(start, size, total)

    @property
    def rows(self) -> list[dict]:
        """Rows of this page, ready to be shown."""
        return self._page[0]

    @property
    def page(self):
        """Which page of how many."""
        return self._page[1]

    def page_url(self, number: int) -> str:
        """Address of another page of the same list."""
        return f"{self.context.absolute_url()}/@@queue?kind={self.kind}&page={number}"

    def _shown(self, row) -> dict:
        level, left = lateness(row.get("due"), int(time()))
        return {
            **row,
            "mood": MOODS[level],
            "icon": ICONS[level],
            "due_word": self._say(self._due_word(level, left, row.get("due"))),
            "can_choose": row["kind"] == TEACHERS and row.get("head") == "confirm",
            "state": self._said(row.get("state", "")),
            "kind_title": self._said(row["kind_title"]),
        }

    def _due_word(self, level, left, due):
        if level == "paused":
            return _("due_paused", default="paused")
        if level == "late":
            return _late(-left)
        if level == "today":
            hours = str(max(1, left // HOUR))
            return _("due_hours", default="in ${hours} h", mapping={"hours": hours})
        return day(datetime.fromtimestamp(due, UTC), self.language)

    def _verify_chosen(self):
        chosen = self.request.form.get("chosen", [])
        chosen = [chosen] if isinstance(chosen, str) else list(chosen)
        if not chosen:
            self.problem = self._say(NEEDS_CHOICE)
            return
        self.outcomes = verify_teachers(chosen)

    def _say(self, text) -> str:
        return translate(text, context=self.request) if text else ""

    @property
    def column_words(self) -> dict:
        """Names of columns that narrow screens show in each row."""
        return {name: self._say(text) for name, text in COLUMNS.items()}

    def _said(self, text) -> str:
        """Say a sentence that stands in many rows; it is looked up once."""
        key = text, str(getattr(text, "mapping", ""))
        if key not in self._sayings:
            self._sayings[key] = self._say(text)
        return self._sayings[key]

    @cached_property
    def _sayings(self) -> dict:
        return {}


def _late(seconds):
    """How late: in hours on the first day, then in days."""
    if seconds < DAY:
        hours = str(max(1, seconds // HOUR))
        return _("due_hours_late", default="${hours} h late", mapping={"hours": hours})
    return _("due_days_late", default="${days} d late", mapping={"days": str(seconds // DAY)})
