"""``@@verification``: everything an office needs to decide about one teacher (RG4)."""

from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.people.api import ask_head
from etwinning.people.api import ask_teacher
from etwinning.people.api import assign_teacher
from etwinning.people.api import reject_teacher
from etwinning.people.api import verify_teacher
from etwinning.people.office import NOTES
from etwinning.people.permissions import VERIFY_TEACHER
from etwinning.people.questions import validators_of
from etwinning.people.settings import setting
from etwinning.people.shapes import IDecision
from etwinning.people.views.words import Words
from functools import cached_property
from time import time

STATES = {
    "incomplete": _("state_incomplete", default="Not sent yet"),
    "pending": _("state_pending", default="Waits for us"),
    "nss_verified": _("state_verified", default="Verified"),
    "rejected": _("teacher_rejected", default="Not verified"),
    "dormant": _("state_dormant", default="Resting"),
    "suspended": _("state_suspended", default="Suspended"),
    "banned": _("state_banned", default="Banned"),
    "deactivated": _("state_deactivated", default="Left"),
}
STEPS = {
    None: _("history_registered", default="Registered"),
    "submit": _("history_submit", default="Sent to the office"),
    "verify": _("history_verify", default="Verified"),
    "reject": _("history_reject", default="Not verified"),
    "change_school": _("history_change_school", default="New school"),
    "rest": _("history_rest", default="Put to rest"),
    "wake": _("history_wake", default="Is still there"),
    "suspend": _("history_suspend", default="Suspended"),
    "restore": _("history_restore", default="Suspension over"),
    "ban": _("history_ban", default="Banned"),
    "readmit": _("history_readmit", default="Ban taken back"),
    "deactivate": _("history_deactivate", default="Left"),
}


class VerificationPage(FormPage, Words):
    """One teacher, as the officer in charge sees the person."""

    shape = IDecision
    environment = "office"
    section = "queue"

    @property
    def audience(self):
        """Who sees this page."""
        return _(
            "audience_verification",
            default="Only people of ${office} see this page",
            mapping={"office": self.offices(self.context)},
        )

    @cached_property
    def state(self) -> str:
        """State of the profile."""
        return state_of(self.context)

    @property
    def state_word(self) -> str:
        """The state in words."""
        return self.told(STATES.get(self.state, self.state))

    @property
    def email(self) -> str:
        """Address of the person; only this page shows it."""
        known = account(self.context.user_id)
        return known.email if known is not None else ""

    @property
    def clock(self) -> dict | None:
        """Which day of how many; None while no clock runs."""
        clock, days, now = self.context.clock, setting("days_to_verify"), int(time())
        if self.state != "pending" or clock is None or clock.due is None:
            return None
        return {
            "number": clock.day(now, days),
            "shown": min(clock.day(now, days), days),
            "days": days,
            "due": self.moment(clock.due),
            "late": clock.is_late(now),
        }

    @property
    def open(self) -> bool:
        """Is there something to decide, and may the reader?"""
        return self.state == "pending" and allowed(self.context, VERIFY_TEACHER)

    @property
    def rows(self) -> list[dict]:
        """The schools with what each head said."""
        return [
            {**school, **self._head(self.context.heads.get(school["uid"]))}
            for school in self.schools(self.context)
        ]

    def _head(self, asked):
        word = NOTES[(asked.answer or "asked") if asked is not None else ""]
        kinds = {"confirm": "done", "correct": "wait", "not_ours": "stop"}
        return {
            "head": self.told(word),
            "head_kind": kinds.get(asked.answer, "") if asked is not None else "",
            "head_note": asked.note if asked is not None else "",
            "head_when": self.moment(asked.answered or asked.at) if asked is not None else "",
            "head_own": asked is not None and asked.own,
        }

    @property
    def history(self) -> list[dict]:
        """What happened, newest first: steps, questions and answers, heads."""
        found = [*self._steps(), *self._exchanges(), *self._heads()]
        found.sort(key=lambda line: line["at"], reverse=True)
        return [{**line, "when": self.moment(line["at"])} for line in found]

    def _steps(self):
        for step in self.context.workflow_history.get("etwinning_people_teacher", ()):
            yield {
                "at": int(step["time"].timeTime()),
                "what": self.told(STEPS.get(step["action"], step["action"])),
                "who": self.name_of(step["actor"]),
                "text": step["comments"],
            }

    def _exchanges(self):
        for one in self.context.exchanges:
            yield {
                "at": one.asked,
                "what": self.told(_("history_ask", default="Asked")),
                "who": self.name_of(one.by),
                "text": one.question,
            }
            if one.answered:
                yield {
                    "at": one.answered,
                    "what": self.told(_("history_answer", default="Answered")),
                    "who": self.context.title,
                    "text": one.answer,
                }

    def _heads(self):
        for asked in self.context.heads.values():
            if asked.answered:
                yield {
                    "at": asked.answered,
                    "what": self.told(NOTES[asked.answer]),
                    "who": "",
                    "text": asked.note,
                }

    def name_of(self, user_id: str) -> str:
        """Return the name of an officer or of the person, ``""`` for the house."""
        known = account(user_id)
        return known.fullname if known is not None else ""

    @property
    def colleagues(self) -> list[tuple]:
        """Pairs (user id, name) of those who may be assigned."""
        return [(user_id, self.name_of(user_id)) for user_id in validators_of(self.context)]

    def act(self) -> str:
        """Record the decision and stay on the page, which shows it."""
        form, one = self.request.form, self.context
        text, wanted = form.get("note", ""), form.get("decision", "")
        acts = {
            "verify": lambda: verify_teacher(one),
            "ask": lambda: _at_note(ask_teacher, "question", one, text),
            "reject": lambda: _at_note(reject_teacher, "reason", one, text),
            "assign": lambda: assign_teacher(one, str(form.get("assigned") or "")),
            "ask_head": lambda: ask_head(one, str(form.get("school") or "")),
        }
        if wanted not in acts:
            raise BadInput({"decision": _("missing_decision", default="Choose a decision")})
        acts[wanted]()
        return f"{one.absolute_url()}/@@verification"


def _at_note(verb, field, one, text):
    """Call a verb whose text stands in the field "note" of this page."""
    try:
        verb(one, text)
    except BadInput as error:
        raise BadInput({"note": error.fields[field]}) from error
