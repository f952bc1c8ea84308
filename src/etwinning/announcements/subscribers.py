"""What announcements do when something happens: the shelf follows, partners are found."""

from etwinning.announcements.posting import link_project
from etwinning.announcements.posting import withdraw_announcement
from etwinning.announcements.questions import announcement_of
from etwinning.announcements.questions import partners
from etwinning.announcements.questions import words_of
from etwinning.announcements.store import Line
from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.records.api import shelf

STANDS = ("open", "expired")
CLOSED_OUT = ("rejected", "suspended", "banned", "deactivated")  # states of a teacher


def keep_line(announcement, event) -> None:
    """An announcement was made, changed or took a step: keep what finds it again."""
    state = state_of(announcement)
    line = Line(
        uid=announcement.getId(),
        author=announcement.author,
        words=tuple(sorted(words_of(announcement.title, announcement.text))),
        state=state,
        ends=announcement.expires if state == "open" else 0,
    )
    shelf("announcements").keep(line)


def drop_line(announcement, event) -> None:
    """An announcement is gone."""
    shelf("announcements").forget(announcement.getId())


def find_partners(event) -> None:
    """A project was approved: the founders' announcements that brought them together end."""
    project = event.object
    founders = {founder.user_id for founder in project.founders}
    with for_the_house("a project was approved"):
        for founder in founders:
            for announcement in _standing(founder):
                if founders & set(announcement.interested) - {founder}:
                    link_project(announcement, project.UID())


def close_out(teacher, event) -> None:
    """A teacher was closed out: nobody answers any more, the announcements are taken back."""
    if state_of(teacher) not in CLOSED_OUT:
        return
    with for_the_house("a teacher was closed out"):
        for announcement in _standing(teacher.user_id):
            withdraw_announcement(announcement)


def forget_person(event) -> None:
    """An account is gone for good: what the person announced goes with it."""
    with for_the_house("an account is gone"):
        for uid in shelf("announcements").of(event.user_id):
            partners()._delObject(uid)


def _standing(user_id):
    lines = shelf("announcements").lines_of(user_id)
    return [announcement_of(line.uid) for line in lines if line.state in STANDS]
