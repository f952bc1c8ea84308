"""The polls in a place's navigation and among its news."""

from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.told import told_of
from etwinning.polls.permissions import READ_POLLS
from etwinning.polls.reading import polls_of
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import author_of
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import News
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class PollsTool:
    """The polls of the place, for those who read them."""

    title = _("tool_polls", default="Polls")
    pupil_title = _("tool_polls_pupil", default="Vote")
    icon = "bar-chart"
    order = 40

    def url(self, place) -> str:
        """Return the address of the list, ``""`` for who does not read it."""
        return f"{place.absolute_url()}/@@polls" if allowed(place, READ_POLLS) else ""


@implementer(INews)
class PollNews:
    """The newest polls."""

    def news(self, place, size: int) -> list:
        """Return the newest polls that the reader may see."""
        found = polls_of(place, size) if allowed(place, READ_POLLS) else []
        return [
            News(
                title=poll.title,
                url=poll.absolute_url(),
                kind=_("news_poll", default="Poll"),
                chip=chip(audience_of(poll)),
                author=author_of(poll),
                told=told_of(poll),
                when=poll.created().asdatetime().astimezone(UTC),
            )
            for poll in found
        ]
