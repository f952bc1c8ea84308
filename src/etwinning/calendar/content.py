"""Events."""

from etwinning.base.content import Written
from etwinning.base.messages import _
from etwinning.calendar.interfaces import IEvent
from etwinning.workspaces.api import beginning
from plone.dexterity.content import Item
from zope.interface import implementer


@implementer(IEvent)
class Event(Written, Item):
    """An event of a workspace.

    :cvar tool: its row in the role matrix; ``section``: the navigation entry it stands under.
    :cvar kind_title: what the bin calls it.
    :ivar begins: moment in UTC; ``ends``, too.
    :ivar zone: IANA name of the zone in which it was typed.
    :ivar kind: lesson, meeting, deadline or closed.
    :ivar country: whose schools are closed, ``""`` for other kinds.
    :ivar link: address of an online meeting, https, ``""`` for none.
    """

    tool = "calendar"
    section = "calendar"
    kind_title = _("kind_event", default="Event")
    begins = None
    ends = None
    whole_day = False
    zone = ""
    kind = "lesson"
    country = ""
    where = ""
    link = ""

    def Description(self):
        """Return the first words, as lists show them."""
        return beginning(self.text)

    @property
    def about(self) -> str:
        """What is written beside the text: the look before others see it reads both."""
        return self.where

    def lacks(self) -> list:
        """Return what is missing before others see it: nothing, a title is always there."""
        return []
