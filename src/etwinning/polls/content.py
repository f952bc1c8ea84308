"""Polls."""

from etwinning.base.messages import _
from etwinning.polls.interfaces import IPoll
from etwinning.polls.store import Ballot
from plone.dexterity.content import Item
from zope.interface import implementer


@implementer(IPoll)
class Poll(Item):
    """A poll of a workspace; its title is the question.

    :cvar tool: its row in the role matrix; ``section``: the navigation entry it stands under.
    :cvar kind_title: what the bin calls it.
    :cvar widest: the widest audience it can have: who votes belongs to the place.
    :ivar options: plain texts, in the order in which they stand there.
    :ivar several: more than one can be chosen.
    :ivar closes: the last day (UTC) on which one can vote, None for none.
    :ivar closed: somebody has closed it.
    :ivar _ballot: the votes (store.Ballot); no address leads to what begins with a line.
    """

    tool = "poll"
    section = "polls"
    kind_title = _("kind_poll", default="Poll")
    widest = "members"
    options = ()
    several = False
    closes = None
    closed = False

    def __init__(self, *words, **values):
        super().__init__(*words, **values)
        self._ballot = Ballot()

    @property
    def about(self) -> str:
        """The options, one a line: what a report and an export read beside the title."""
        return "\n".join(self.options)

    def lacks(self) -> list:
        """Return what is missing before others see it: nothing, all of it is asked at once."""
        return []
