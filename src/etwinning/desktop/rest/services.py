"""``@desktop`` and ``@queue``: the same lists that the pages show."""

from dataclasses import asdict
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.desktop.gathering import boxes
from etwinning.desktop.gathering import due_in
from etwinning.desktop.gathering import side_of
from etwinning.desktop.gathering import waiting_for
from etwinning.support.permissions import VIEW_QUEUE
from zope.i18n import translate

SIZE = 50
TOLD = ("uid", "kind", "title", "url", "since", "due", "note")


class Desktop(Question):
    """Decisions that wait for the person who asks, those that others owe, and the boxes beside."""

    def act(self, data: dict) -> dict:
        mine, others = waiting_for(actor(), self.request)
        return {
            "for_me": [asdict(waiting) for waiting in mine],
            "for_others": [asdict(waiting) for waiting in others],
            "boxes": [
                {"name": name, **asdict(box), "lines": [_line(line) for line in box.lines]}
                for name, box in side_of(actor(), self.request)
            ],
        }


class Queue(Question):
    """What is due in an office: ``kind`` (name of a box), ``page``, ``size`` (50, at most 100)."""

    def act(self, data: dict) -> dict:
        may(self.context, VIEW_QUEUE)
        code = self.context.getId()
        found = boxes(code, actor())
        start, size = page_asked(data, SIZE)
        rows, total = due_in(code, found, data.get("kind", ""), start, size)
        return {
            "kinds": [
                {"name": box.name, "title": _said(box.box.title, self.request), "total": box.total}
                for box in found
            ],
            "items": [self._told(row) for row in rows],
            "total": total,
        }

    def _told(self, row) -> dict:
        state = _said(row.get("state"), self.request)
        return {key: row.get(key) for key in TOLD} | {"state": state}


def _line(line) -> dict:
    return asdict(line) | {"day": line.day.isoformat() if line.day else None}


def _said(text, request) -> str:
    return translate(text, context=request) if text else ""
