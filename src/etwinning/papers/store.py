"""The shelf: papers by code. Codes are random, so two who issue papers never meet."""

from BTrees.OOBTree import OOBTree
from datetime import date
from persistent import Persistent


class Shelf(Persistent):
    """All papers ever issued; none is ever taken away."""

    def __init__(self):
        self.papers = OOBTree()


class Paper(Persistent):
    """What stands behind one code.

    :ivar kind: name of the kind.
    :ivar about: project, schools, year, until; see ``rules.checked_about``.
    :ivar issued: the day.
    :ivar withdrawn: the day, None while it holds.
    :ivar reason: why it was withdrawn.
    """

    withdrawn: date | None = None
    reason = ""

    def __init__(self, code: str, kind: str, about: dict, issued: date):
        self.code = code
        self.kind = kind
        self.about = about
        self.issued = issued

    def state(self, on: date) -> str:
        """Return valid, withdrawn or ended on a day."""
        if self.withdrawn is not None:
            return "withdrawn"
        until = self.about["until"]
        return "ended" if until is not None and until < on else "valid"
