"""The shelf of cases."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from etwinning.moderation.interfaces import ICase
from etwinning.moderation.rules import due_after
from etwinning.moderation.rules import REASON_OF
from etwinning.moderation.rules import Told
from etwinning.records.api import mark_of
from etwinning.records.api import Record
from persistent import Persistent
from typing import Any
from typing import NamedTuple
from zope.interface import implementer

OPEN = ("open", "assigned")


class Where(NamedTuple):
    """How a thing is found again: content by uid or path, a record in it by kind and name."""

    uid: str
    path: str
    kind: str
    name: str


@implementer(ICase)
class Case(Record):
    """The reports on one thing until an office has decided.

    :ivar key: its number, that of its first report.
    :ivar where: how the thing is found. ``kind``, ``title``: what it was called.
    :ivar places: uids of the places whose people it concerns. ``place_title``: where it stood.
    :ivar offices: codes of the offices it stands at. ``countries``: offices of those people.
    :ivar author: user id. ``by_pupil``: the author is a pupil.
    :ivar evidence: pairs (UTC seconds, plain text), as it was at each report; never edited.
    :ivar reports: tuple of Told.
    :ivar hidden: the house has hidden the thing for this case.
    :ivar assignee: user id of who has taken it.
    :ivar measure: what was done. ``remark``: words of the office, for offices.
    :ivar owed: (measure, reason, note) decided while the thing was in a bin, else empty; without
        a measure it is shown again.
    """

    workflow = "etwinning_moderation_case"
    kind: Any = ""
    title: Any = ""
    places: tuple = ()
    place_title = ""
    countries: tuple = ()
    author = ""
    by_pupil = False
    evidence: tuple = ()
    reports: tuple = ()
    hidden = False
    assignee = ""
    measure = ""
    remark = ""
    owed: tuple = ()

    def __init__(self, number: int, where: Where, offices: tuple):
        self.key = number
        self.where = where
        self.offices = offices

    @property
    def since(self) -> int:
        """UTC seconds of the first report."""
        return self.reports[0].when

    @property
    def due(self) -> int:
        """UTC seconds until which an office decides."""
        return min(one.when + due_after(one.clause) for one in self.reports)

    @property
    def reason(self) -> str:
        """What follows from the rule that was named first, a value of ``base.hiding.REASONS``."""
        return REASON_OF[self.reports[0].clause]

    def add(self, told: Told, text: str) -> None:
        """Add a report, and what the thing says now if that has changed."""
        self.reports = (*self.reports, told)
        if not self.says(text):
            self.evidence = (*self.evidence, (told.when, text))

    def says(self, text: str) -> bool:
        """Tell whether the newest evidence is this text."""
        return bool(self.evidence) and mark_of(self.evidence[-1][1]) == mark_of(text)


class Store(Persistent):
    """The shelf ``moderation``. Reports are rare: one number after the other.

    :ivar cases: number -> Case.
    :ivar by_thing: where -> numbers of its cases, oldest first.
    :ivar waiting: code of an office -> set of (due, number) that wait there.
    :ivar own: user id -> pairs (number of a report, number of its case).
    """

    last = 0

    def __init__(self):
        self.cases = IOBTree()
        self.by_thing = OOBTree()
        self.waiting = OOBTree()
        self.own = OOBTree()

    def next_number(self) -> int:
        """Return the number of a new report."""
        self.last += 1
        return self.last

    def newest_on(self, where: Where) -> Case | None:
        """Return the newest case about a thing."""
        numbers = self.by_thing.get(_key(where), ())
        return self.cases[numbers[-1]] if numbers else None

    def inside(self, uid: str) -> list[Case]:
        """Return the newest case about a thing with a uid, and about each record in it."""
        keys = self.by_thing.keys(f"{uid}|", f"{uid}}}")  # "}" follows "|"
        return [self.cases[self.by_thing[key][-1]] for key in keys]

    def own_on(self, where: Where, user_id: str) -> tuple[Told, Case] | None:
        """Return a person's newest report on a thing, and its case."""
        for number, key in reversed(self.own.get(user_id, ())):
            case = self.cases[key]
            if _key(case.where) == _key(where):
                return next(one for one in case.reports if one.number == number), case
        return None

    def file(self, case: Case) -> None:
        """Keep a new case."""
        self.cases[case.key] = case
        key = _key(case.where)
        self.by_thing[key] = (*self.by_thing.get(key, ()), case.key)

    def wait(self, case: Case) -> None:
        """Put a case where it waits, by its due time; a decided one waits nowhere."""
        for office in case.offices:
            if office not in self.waiting:
                self.waiting[office] = OOTreeSet()
            mine = [pair for pair in self.waiting[office] if pair[1] == case.key]
            for pair in mine:
                self.waiting[office].remove(pair)
            if case.state in OPEN:
                self.waiting[office].insert((case.due, case.key))


def _key(where):
    return f"{where.uid or where.path}|{where.kind}|{where.name}"
