"""Post an announcement, and how it ends: partners found, withdrawn, expired, hidden."""

from etwinning.announcements.events import AnnouncementPosted
from etwinning.announcements.events import PartnersFound
from etwinning.announcements.permissions import END_ANNOUNCEMENT
from etwinning.announcements.permissions import HIDE_ANNOUNCEMENT
from etwinning.announcements.permissions import POST_ANNOUNCEMENT
from etwinning.announcements.questions import partners
from etwinning.announcements.questions import Similar
from etwinning.announcements.questions import similar_to
from etwinning.announcements.rules import DAY
from etwinning.announcements.rules import NEW_A_DAY
from etwinning.announcements.rules import OPEN_FOR
from etwinning.announcements.rules import WARNED
from etwinning.announcements.writing import check_new
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.guard import move
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.limits.api import Budget
from etwinning.limits.api import left
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.people.api import why_not_yet
from etwinning.projects.api import my_projects
from etwinning.search.api import wait_for_own_write
from time import time
from zope.event import notify
from zope.lifecycleevent import modified

NEW = Budget(
    "announcements:new",
    count=NEW_A_DAY,
    seconds=DAY,
    reason=_(
        "limit_announcements",
        default="You have posted ${count} announcements in 24 hours. The draft is kept: post it "
        "tomorrow. One announcement may stand in several forums.",
        mapping={"count": str(NEW_A_DAY)},
    ),
)


class LookFirst(Unmet):
    """There are similar announcements; ``similar`` are they. Who has looked says so."""

    def __init__(self, similar: list[Similar]):
        self.similar = similar
        super().__init__(
            [
                _(
                    "unmet_looked",
                    default="There are similar announcements. Look at them first: maybe a partner "
                    "waits there. Then say that yours is different.",
                )
            ]
        )

    def facts(self, say) -> dict:
        """Tell programs which they are."""
        return {"similar": [vars(one) for one in self.similar]}


def left_today() -> int:
    """Return how many announcements the current user may still post today."""
    return left(NEW, actor())


def post_announcement(announcement, *, looked: bool = False) -> None:
    """Open a draft, or one that was withdrawn, to all teachers for 60 days.

    :param looked: the author has looked at the similar ones: this one is different.
    :raises NotAllowed: newcomers may not yet, and are told why.
    :raises SaidAlready: the author has announced nearly the same (409).
    :raises LookFirst: there are similar ones and the author has not looked.
    :raises TooMany: five were posted in 24 hours.
    :raises WrongState: it is open, or has ended.

    Source: product.md PF5, 6.4.
    """
    _may_open(announcement)
    _in_state(announcement, "draft", "withdrawn")
    title, text = announcement.title, announcement.text
    check_new(announcement.author, title, text, announcement.getId())
    similar = [] if looked else similar_to(title, text, announcement.getId())
    if similar:
        raise LookFirst(similar)
    _open(announcement, "post")
    notify(AnnouncementPosted(announcement))


def renew_announcement(announcement) -> None:
    """Give 60 more days to what has expired, or will within five days.

    :raises NotAllowed, TooMany: see ``post_announcement``.
    :raises WrongState: it has ended in another way, or has more than five days.
    """
    _may_open(announcement)
    if ends_soon(announcement):
        _give_days(announcement)
        note("announcements:announcement:renew", announcement)
        return
    _in_state(announcement, "expired")
    _open(announcement, "renew")


def withdraw_announcement(announcement) -> None:
    """Take it back: nobody else reads it; it can be posted again."""
    may(announcement, END_ANNOUNCEMENT)
    _take(announcement, "withdraw")


def partners_found(announcement, project: str = "") -> None:
    """End an announcement: partners are found.

    :param project: UID of the project it led to, one of the author's own.
    :raises BadInput: it is none of them.

    Source: product.md PF6.
    """
    may(announcement, END_ANNOUNCEMENT)
    if project and project not in {row.uid for row in my_projects()}:
        raise BadInput(
            {"project": _("error_announced_project", default="Choose one of your own projects")}
        )
    link_project(announcement, project)


def link_project(announcement, project: str) -> None:
    """Mark "partners found"; asks only the workflow (for consequences, too)."""
    announcement.project = project
    _take(announcement, "find")
    notify(PartnersFound(announcement, project))


def expire_announcement(announcement) -> None:
    """End what has stood for 60 days, and tell its author. The house alone does it."""
    _take(announcement, "expire")
    tell([announcement.author], "announcements:expired", announcement, _words(announcement))


def warn(announcement) -> None:
    """Tell the author, once, that it ends in five days. The house alone does it."""
    announcement.warned = True
    tell([announcement.author], "announcements:ends_soon", announcement, _words(announcement))


def hide_announcement(announcement, reason) -> None:
    """Hide it as a moderator; the author is told why.

    :param reason: a text or a message.
    """
    may(announcement, HIDE_ANNOUNCEMENT)
    _take(announcement, "hide")
    words = {**_words(announcement), "reason": reason}
    tell([announcement.author], "announcements:hidden", announcement, words)


def show_announcement(announcement) -> None:
    """Give it back to its author, who may renew it at once."""
    may(announcement, HIDE_ANNOUNCEMENT)
    _take(announcement, "show")
    tell([announcement.author], "announcements:back", announcement, _words(announcement))


def ends_soon(announcement) -> bool:
    """Tell whether it is open and ends within five days: it may be renewed."""
    near = announcement.expires - time() < WARNED
    return state_of(announcement) == "open" and near


def _may_open(announcement):
    may(announcement, END_ANNOUNCEMENT)
    may(partners(), POST_ANNOUNCEMENT, why_not_yet(actor()))


def _in_state(announcement, *states):
    if state_of(announcement) not in states:
        raise WrongState(
            _("error_wrong_state", default="This is not possible now: its state has changed.")
        )


def _open(announcement, transition):
    spend(NEW, actor())
    _give_days(announcement)
    _take(announcement, transition)


def _give_days(announcement):
    announcement.expires = int(time()) + OPEN_FOR
    announcement.warned = False
    modified(announcement)


def _take(announcement, transition):
    move(announcement, transition)
    announcement.reindexObject()
    note(f"announcements:announcement:{transition}", announcement)
    wait_for_own_write()


def _words(announcement):
    return {"title": announcement.title}
