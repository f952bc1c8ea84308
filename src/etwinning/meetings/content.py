"""The meetings of a place, made anew for each request; meetings and providers, on the shelf."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.messages import _
from etwinning.meetings.interfaces import IMeeting
from etwinning.meetings.interfaces import IMeetings
from etwinning.meetings.permissions import JOIN_MEETING
from etwinning.meetings.permissions import MANAGE_MEETING
from etwinning.meetings.permissions import OPEN_MEETING
from etwinning.records.api import token
from etwinning.workspaces.api import Live
from etwinning.workspaces.api import roles_that
from persistent import Persistent
from secrets import token_hex
from zope.interface import implementer

ALL = "all"  # the step of an address that leads to the list
TOOL = "meeting"  # row of the role matrix
# permission -> letter of the matrix that gives it
LETTERS = {
    "View": "R",
    "Access contents information": "R",
    JOIN_MEETING: "R",
    OPEN_MEETING: "C",
    MANAGE_MEETING: "M",
}
READING = ("View", "Access contents information")  # also in a closed place


class InPlace(Live):
    """What is for those of the row of the matrix."""

    permissions = tuple(LETTERS)

    def roles(self, permission: str) -> set:
        """Return who has a permission: in a closed place nobody opens, joins or closes."""
        place = aq_parent(aq_inner(self))
        if permission not in READING and not place.is_writable:
            return set()
        return roles_that(LETTERS[permission], TOOL)


@implementer(IMeetings)
class Meetings(InPlace):
    """The meetings of a place, wrapped in it; never stored."""

    title = _("meetings_title", default="Online meetings")

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++meeting++{ALL}"


@implementer(IMeeting)
class Meeting(InPlace, Persistent):
    """One meeting; wrap it in its place before you ask.

    :ivar key: see ``records.keys``.
    :ivar provider: address of the server; the list of an office says what opens it.
    :ivar begins: unix seconds, 0 for a room to which one goes at any time.
    :ivar room: its name on the server, which nobody guesses.
    :ivar words: pass words of viewers and moderators, between the site and the server.
    """

    key = 0

    def __init__(self, title: str, opened_by: str, provider: str, begins: int):
        self.title = title
        self.opened_by = opened_by
        self.provider = provider
        self.begins = begins
        self.move()

    def move(self) -> None:
        """Take another room: who knows the one until now finds nobody there."""
        self.room = f"etwinning-{token_hex(16)}"
        self.words = token_hex(16), token_hex(16)

    def getId(self) -> str:
        """Return the last step of its address."""
        return f"++meeting++{token(self.key)}"


class Provider(Persistent):
    """A server on the list of an office.

    :ivar kind: one of ``interfaces.KINDS``.
    :ivar app_id: of Jitsi with tokens, ``""`` else.
    :ivar secret: shared with the server; nothing but a signature ever leaves the site.
    :ivar since: unix seconds: when the office wrote all this.
    """

    def __init__(
        self, title: str, kind: str, address: str, app_id: str, secret: str, since: int
    ):
        self.title = title
        self.kind = kind
        self.address = address
        self.app_id = app_id
        self.secret = secret
        self.since = since
