"""What stands at the side of the desktop: rooms tell it, the desktop shows it."""

from dataclasses import dataclass
from datetime import date
from zope.interface import Attribute
from zope.interface import Interface


class IDesktopBox(Interface):
    """A box of one room; a named utility, named by the room. Nothing is written."""

    order = Attribute("Smaller numbers stand higher; what asks for something first.")

    def box(user_id: str, request):
        """Return the ``Box`` of a person, None when it has nothing to say to this one."""


@dataclass(frozen=True)
class Line:
    """One line of a box. Texts are translated and may be shown as they are.

    :ivar note: who, when, how many.
    :ivar state: ``new``, ``done``, ``todo`` or ``""``.
    :ivar day: shown large beside the line.
    """

    title: str
    url: str = ""
    note: str = ""
    state: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Box:
    """Some lines under a heading.

    :ivar url: where all of them are, ``""`` for nowhere.
    :ivar text: a sentence above the lines; without lines it explains why there are none.
    """

    title: str
    lines: tuple = ()
    url: str = ""
    text: str = ""
