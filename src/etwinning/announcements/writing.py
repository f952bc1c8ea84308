"""Write, change and discard an announcement."""

from etwinning.announcements.content import Announcement
from etwinning.announcements.interfaces import INewAnnouncement
from etwinning.announcements.permissions import EDIT_ANNOUNCEMENT
from etwinning.announcements.permissions import END_ANNOUNCEMENT
from etwinning.announcements.permissions import WRITE_ANNOUNCEMENT
from etwinning.announcements.questions import partners
from etwinning.announcements.questions import same_of
from etwinning.announcements.rules import MOST_DRAFTS
from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.errors import TooMany
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.people.api import teacher_of
from etwinning.records.api import shelf
from zope.lifecycleevent import modified

TYPE = "etwinning.announcements.announcement"


class SaidAlready(WrongState):
    """The same person has announced nearly the same; ``first`` is that announcement: 409."""

    def __init__(self, first):
        self.first = first
        super().__init__(
            _(
                "error_announced_already",
                default="You have announced this already: “${title}”. Add the other ages there, "
                "or renew it. One idea is announced once.",
                mapping={"title": first.title},
            )
        )

    def facts(self, say) -> dict:
        """Tell programs where the first one is."""
        return {"first": self.first.absolute_url()}


def write_announcement(values: dict) -> Announcement:
    """Write a draft; nobody else reads it before it is posted.

    :param values: by the names of ``INewAnnouncement``.
    :raises NotAllowed: the current user is no teacher.
    :raises BadInput: a field is not right.
    :raises SaidAlready: it is nearly what the person has announced before.
    :raises TooMany: 20 drafts wait.

    Source: product.md PF4, PF5.
    """
    folder, me = partners(), actor()
    may(folder, WRITE_ANNOUNCEMENT)
    values = read(INewAnnouncement, values, context=folder)
    check_new(me, values["title"], values["text"])
    _check_drafts(me)
    teacher = teacher_of(me)
    announcement = make(
        folder,
        TYPE,
        author=me,
        country=teacher.country if teacher is not None else "",
        __ac_local_roles__={me: ["Owner"]},
        **values,
    )
    note("announcements:announcement:write", announcement)
    return announcement


def edit_announcement(announcement, values: dict) -> None:
    """Write some or all fields anew; an open one stays open.

    :raises NotAllowed: the current user is not the author, or it has ended.
    :raises BadInput, SaidAlready: see ``write_announcement``; nothing is written.
    """
    may(announcement, EDIT_ANNOUNCEMENT)
    now = {name: getattr(announcement, name) for name in fields_of(INewAnnouncement)}
    asked = {name: value for name, value in values.items() if name in now}
    new = read(INewAnnouncement, {**now, **asked}, context=announcement)
    check_new(announcement.author, new["title"], new["text"], announcement.getId())
    for name, value in new.items():
        setattr(announcement, name, value)
    modified(announcement)
    note("announcements:announcement:edit", announcement)


def discard_announcement(announcement) -> None:
    """Throw a draft away, for good.

    :raises WrongState: it was posted: it can be withdrawn.
    """
    may(announcement, END_ANNOUNCEMENT)
    if state_of(announcement) != "draft":
        raise WrongState(
            _("error_discard_announcement", default="It was posted. You can withdraw it.")
        )
    note("announcements:announcement:discard", announcement)
    partners()._delObject(announcement.getId())


def check_new(author: str, title: str, text: str, but: str = "") -> None:
    """Refuse what its author has said before.

    :param but: UID of the announcement itself.
    """
    first = same_of(author, title, text, but)
    if first is not None:
        raise SaidAlready(first)


def _check_drafts(me):
    drafts = [line for line in shelf("announcements").lines_of(me) if line.is_draft]
    if len(drafts) >= MOST_DRAFTS:
        raise TooMany(
            _(
                "limit_announcement_drafts",
                default="You have ${most} drafts. Post one, or throw one away.",
                mapping={"most": str(MOST_DRAFTS)},
            )
        )
