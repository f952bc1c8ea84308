"""The first steps of a teacher, until all are done (product.md RG12: five areas)."""

from etwinning.base.boxes import Box
from etwinning.base.boxes import IDesktopBox
from etwinning.base.boxes import Line
from etwinning.base.messages import _
from etwinning.people.api import contacts_of
from etwinning.people.api import is_verified
from etwinning.people.api import teacher_of
from etwinning.projects.api import my_projects
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(IDesktopBox)
class Starting:
    """Says what is done and what comes next; it goes when nothing is left."""

    order = 0

    def box(self, user_id: str, request) -> Box | None:
        """Return the five steps, each with the page on which it is done."""
        teacher = teacher_of(user_id)
        if teacher is None:
            return None
        steps = _steps(teacher)
        done = sum(is_done for _title, _url, is_done in steps)
        if done == len(steps):
            return None
        return Box(
            title=translate(_("box_starting", default="Getting started"), context=request),
            text=translate(_done(done, len(steps)), context=request),
            lines=tuple(
                Line(translate(title, context=request), url, state="done" if is_done else "todo")
                for title, url, is_done in steps
            ),
        )


def _steps(teacher) -> list[tuple]:
    """Triples of title, address, and whether it is done."""
    site, own = api.portal.get().absolute_url(), teacher.absolute_url()
    return [
        (
            _("start_verified", default="Your office knows you"),
            own,
            is_verified(teacher.user_id),
        ),
        (
            _("start_profile", default="Others can read what interests you"),
            f"{own}/@@edit-profile",
            bool(teacher.interests and teacher.subjects and teacher.languages),
        ),
        (
            _("start_idea", default="An idea that somebody can say yes to"),
            f"{own}/@@idea",
            bool(teacher.ideas),
        ),
        (
            _("start_contact", default="A first contact"),
            f"{site}/@@contacts",
            bool(contacts_of(teacher.user_id)),
        ),
        (
            _("start_project", default="A first project"),
            f"{site}/projects/@@found",
            bool(my_projects(teacher.user_id)),
        ),
    ]


def _done(done, steps):
    return _(
        "box_starting_done",
        default="${done} of ${steps} steps are done.",
        mapping={"done": str(done), "steps": str(steps)},
    )
