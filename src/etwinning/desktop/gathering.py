"""Gathers what the rooms below tell: boxes of an office, decisions of a person."""

from dataclasses import dataclass
from etwinning.base.boxes import Box as SideBox
from etwinning.base.boxes import IDesktopBox
from etwinning.base.paging import DEEPEST
from etwinning.base.paging import LARGEST
from etwinning.base.waiting import IWaiting
from etwinning.base.waiting import Waiting
from etwinning.desktop.rules import merged
from etwinning.support.api import boxes_for
from etwinning.support.interfaces import IOfficeBox
from zope.component import getUtilitiesFor


@dataclass(frozen=True)
class Box:
    """One kind of work in one office, as its officer sees it.

    :ivar name: name of the box, such as ``teachers``.
    :ivar total: how many wait.
    """

    name: str
    box: IOfficeBox
    total: int


def boxes(office: str, user_id: str) -> list[Box]:
    """Return the kinds of work that a person's duties in an office open, with their numbers."""
    mine = [(name, box) for code, name, box in boxes_for(user_id) if code == office]
    return [Box(name, box, box.count(office)) for name, box in dict(mine).items()]


def due_in(
    office: str, found: list[Box], kind: str = "", start: int = 0, size: int = 50
) -> tuple[list[dict], int]:
    """Return one page of what is due in an office, the most urgent first.

    :param found: answer of ``boxes``.
    :param kind: name of one box; all by default.
    :param start: rows to leave out; ``size``: rows at most, not over 100.
    :return: (rows, total); rows are those of the boxes with ``kind`` (name of the box) added.
        A page of one box costs one page; a page of all costs as many rows of each box as stand
        before its end, so it ends at 10,000.
    """
    start, size = min(max(start, 0), DEEPEST), min(max(size, 1), LARGEST)
    chosen = [box for box in found if kind in ("", box.name)]
    total = sum(box.total for box in chosen)
    if len(chosen) == 1:
        return _rows(chosen[0], office, start, size), total
    lists = [_rows(box, office, 0, start + size) for box in chosen if box.total]
    return merged(lists, start, size), total


def waiting_for(user_id: str, request) -> tuple[list[Waiting], list[Waiting]]:
    """Return what waits for a person, and what of this person waits for others; oldest first."""
    rooms = [room for _name, room in sorted(getUtilitiesFor(IWaiting))]
    mine = [one for room in rooms for one in room.for_me(user_id, request)]
    others = [one for room in rooms for one in room.for_others(user_id, request)]
    return sorted(mine, key=_since), sorted(others, key=_since)


def side_of(user_id: str, request) -> list[tuple[str, SideBox]]:
    """Return what stands at the side of a person's desktop: pairs of name and box, in order."""
    rooms = sorted(getUtilitiesFor(IDesktopBox), key=lambda one: (one[1].order, one[0]))
    found = ((name, room.box(user_id, request)) for name, room in rooms)
    return [(name, box) for name, box in found if box is not None]


def _since(waiting):
    return waiting.since


def _rows(box, office, start, size):
    rows = box.box.rows(office, start, size)
    return [{**row, "kind": box.name, "kind_title": box.box.title} for row in rows]
