"""The office's page: checklist, decision, ledger; and the founders' answer to a question.

Source: product.md PJ4, PJ5; look/pages/12-office-project.html.
"""

from etwinning.base.errors import NotAllowed
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.people.api import is_verified
from etwinning.people.api import schools_of
from etwinning.projects import ledger as ledgers
from etwinning.projects.actions import lines_to_sign
from etwinning.projects.api import answer_office
from etwinning.projects.api import sign
from etwinning.projects.api import sign_in_place
from etwinning.projects.approval import CHECK_TITLES
from etwinning.projects.circle import name_of
from etwinning.projects.circle import office_title
from etwinning.projects.circle import serves
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IAnswer
from etwinning.projects.interfaces import IDecision
from etwinning.projects.settings import clock
from etwinning.projects.steps import now
from etwinning.projects.views.ours import OurProject
from functools import cached_property


class Decide(OurProject, FormPage):
    """One office's view of a project: everything on one page, one decision."""

    environment = "office"
    section = "projects"
    shape = IDecision
    audience = _(
        "audience_decide",
        default="Both founders will read the note; the checklist stays with the offices",
    )

    @cached_property
    def lines(self) -> list:
        """The open lines that the reader may decide."""
        return lines_to_sign(self.context, self.me)

    @cached_property
    def line(self):
        """The line that the form is about, None if nothing is to be decided."""
        wish = self.request.form.get("office", "")
        return next((s for s in self.lines if s.office == wish), next(iter(self.lines), None))

    @cached_property
    def office(self) -> str:
        """Name of the office whose line it is."""
        return office_title(self.line.office) if self.line else ""

    @cached_property
    def in_place(self) -> bool:
        """Does the central office decide in place of a late one?"""
        return self.line is not None and not serves(self.me, self.context, self.line.office)

    @cached_property
    def due(self):
        """The line beside the title: until when our signature is due."""
        line = self.line
        if line is None:
            return None
        if line.status == ledgers.NEEDS_INFO:
            return _("due_standing_still", default="We have asked; the clock stands still")
        until = line.after(clock().decide, now())
        key = "due_late" if until < now() else "due_on"
        words = {"day": self.day(until)}
        if key == "due_late":
            return _("due_late", default="Our signature was due on ${day}", mapping=words)
        return _("due_on", default="Our signature is due on ${day}", mapping=words)

    @cached_property
    def begun(self):
        """Who submitted and who accepted, when."""
        agreed = sorted((f for f in self.context.founders if f.agreed), key=lambda f: f.agreed)
        if len(agreed) < 2:
            return ""
        first, second = agreed
        return _(
            "line_submitted_accepted",
            default="Submitted on ${first_day} by ${first}, accepted on ${second_day} by ${second}",
            mapping={
                "first_day": self.day(first.agreed),
                "first": name_of(first.user_id),
                "second_day": self.day(second.agreed),
                "second": name_of(second.user_id),
            },
        )

    @cached_property
    def checks(self) -> list[dict]:
        """The checklist: value, title, what we know about it, ticked or not."""
        ticked = self.request.form.get("checks", ())
        ticked = [ticked] if isinstance(ticked, str) else ticked
        notes = self._known()
        return [
            {"value": c, "title": title, "note": notes.get(c, ""), "ticked": c in ticked}
            for c, title in CHECK_TITLES.items()
        ]

    def _known(self):
        """What the site knows about each check, for the founder of this office."""
        own = [f for f in self.context.founders if self._is_ours(f)]
        if not own:
            return {}
        founder = own[0]
        school = shown_school(founder.school)
        tie = next((t for t in schools_of(founder.user_id) if t.school == school.uid), None)
        return {
            "school_exists": _school_note(school),
            "school_knows": self._head_note(tie),
            "founder_verified": self._founder_note(founder),
            "content_acceptable": _("check_note_content", default="We check, we do not grade"),
        }

    def _is_ours(self, founder):
        return self.line is not None and shown_school(founder.school).office == self.line.office

    def _head_note(self, tie):
        if tie is None:
            return ""
        if tie.verified is None:
            return _("check_note_tie_open", default="The office has not verified the teacher there")
        return _(
            "check_note_tie",
            default="The teacher was verified at this school on ${day}",
            mapping={"day": self.day(tie.verified)},
        )

    def _founder_note(self, founder):
        words = {"name": name_of(founder.user_id)}
        if is_verified(founder.user_id):
            return _("check_note_verified", default="${name} is verified", mapping=words)
        return _("check_note_not_verified", default="${name} is not verified", mapping=words)

    @cached_property
    def is_last(self) -> bool:
        """Does the project open when this office signs?"""
        return self.line is not None and len(ledgers.waiting(self.context.ledger)) == 1

    @cached_property
    def changes(self) -> list[dict]:
        """Substantial changes of the aims since the offices signed: before, after, when."""
        steps = [s for s in self.context.steps if s.verb == "change_aims"]
        texts = [*(s.text for s in steps), self.context.aims]
        return [
            {"when": self.day(s.when), "before": texts[n], "after": texts[n + 1]}
            for n, s in enumerate(steps)
        ]

    def act(self) -> str:
        """Record the decision."""
        if self.line is None:
            raise NotAllowed(_("error_nothing_to_sign", default="There is nothing to decide here"))
        values = self.values()
        verb = sign_in_place if self.in_place else sign
        verb(
            self.context,
            self.line.office,
            values["decision"],
            values["reason"] or "",
            values["checks"],
        )
        return f"{self.context.absolute_url()}/@@decide"


def _school_note(school):
    if not school.is_verified:
        return _("check_note_school_open", default="Not verified yet")
    code = school.school.national_code
    if code:
        return _(
            "check_note_school_code", default="Verified, number ${code}", mapping={"code": code}
        )
    return _("check_note_school", default="Verified")


class Answer(OurProject, FormPage):
    """A founder answers the question of an office."""

    shape = IAnswer
    audience = _(
        "audience_ledger_answer", default="The office that asked and both founders will read this"
    )

    @cached_property
    def asked(self):
        """The line with the question, None if there is none."""
        wish = self.request.form.get("office", "")
        lines = [s for s in self.context.ledger if s.status == ledgers.NEEDS_INFO]
        return next((s for s in lines if s.office == wish), next(iter(lines), None))

    @cached_property
    def office(self) -> str:
        """Name of the office that asked."""
        return office_title(self.asked.office) if self.asked else ""

    def act(self) -> str:
        """Answer."""
        code = self.asked.office if self.asked else str(self.request.form.get("office", ""))
        answer_office(self.context, code, self.values()["text"])
        return f"{self.context.absolute_url()}/@@our-project"
