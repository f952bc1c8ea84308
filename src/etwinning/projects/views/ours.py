"""The page of the founders: where the project stands, who is waited for, what can be done now.

Offices read it, too. Only what the reader may do now is offered. Source: product.md PJ4, DT2.
"""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.places.api import history
from etwinning.projects import ledger as ledgers
from etwinning.projects import lists
from etwinning.projects.actions import actions_of
from etwinning.projects.circle import name_of
from etwinning.projects.circle import office_title
from etwinning.projects.circle import serves_school
from etwinning.projects.circle import shown_school
from etwinning.projects.partners import open_invitations
from etwinning.projects.permissions import GET_LABEL
from etwinning.projects.requirements import is_national
from etwinning.projects.requirements import unmet
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from etwinning.projects.views.base import Described
from etwinning.projects.views.base import spaces_for
from etwinning.projects.views.shown import country
from etwinning.projects.views.shown import founder_stops
from etwinning.projects.views.shown import office_stops
from etwinning.projects.views.words import next_of
from etwinning.projects.views.words import step_words
from functools import cached_property
from Products.Five.browser import BrowserView

STEPS_SHOWN = 40


class OurProject(Described, BrowserView):
    """Prepared in one pass."""

    audience = _(
        "audience_our_project",
        default="Only the founders, and the national offices of those who take part, see this page",
    )

    @cached_property
    def state(self) -> str:
        """The state of the project."""
        return state_of(self.context)

    @cached_property
    def status(self):
        """The state as icon and word."""
        return self.status_of(self.state)

    @cached_property
    def title(self) -> str:
        """The title; a word for a draft without one."""
        return self.context.title or _("untitled_project", default="Project without a title")

    @cached_property
    def stops(self) -> list:
        """The ledger: founders, then offices, with names."""
        founders = founder_stops(self.context, self.language, self.me)
        return founders + office_stops(self.context.ledger, self.language, now(), named=True)

    @cached_property
    def next(self):
        """One sentence: what happens next, by whom."""
        return next_of(self.context, self.state, self.me, self.language)

    @cached_property
    def actions(self) -> list:
        """What the reader may do now; the first one is the main one."""
        return actions_of(self.context, self.me)

    @cached_property
    def requirements(self) -> list:
        """What is missing before the draft can be submitted."""
        return unmet(self.context) if self.state == "draft" else []

    @cached_property
    def questions(self) -> list:
        """Questions and notes of offices: dicts office, text, answer, is_open, code."""
        return [
            {
                "office": office_title(s.office),
                "code": s.office,
                "text": s.reason,
                "answer": s.answer,
                "is_open": s.status == ledgers.NEEDS_INFO,
            }
            for s in self.context.ledger
            if s.reason
        ]

    @cached_property
    def reason(self) -> str:
        """Why the project is hidden, declined or taken back; what the person wrote."""
        last = {"flagged": "flag", "declined": "decline", "withdrawn": "withdraw"}.get(self.state)
        texts = [step.text for step in self.context.steps if step.verb == last]
        return texts[-1] if texts else ""

    @cached_property
    def people(self) -> list[dict]:
        """Founders and partners: name, school, country, role, whether it is the reader."""
        context = self.context
        roles = [(party, _("role_founder", default="Founder")) for party in context.founders]
        roles += [(party, _("role_partner", default="Partner")) for party in context.partners]
        return [self._person(party, role) for party, role in roles]

    def _person(self, party, role):
        school = shown_school(party.school)
        return {
            "name": name_of(party.user_id),
            "school": school.title,
            "url": school.url,
            "country": country(school.country, self.language),
            "role": role,
            "public": getattr(party, "public", None),
            "object": self._may_object(party),
        }

    def _may_object(self, party):
        """Id of a partner to whom the reader's office may still object, ``""`` otherwise."""
        until = getattr(party, "object_until", None)
        if until is None or until < now() or not serves_school(self.me, party.school):
            return ""
        return party.user_id

    @cached_property
    def invitations(self) -> list[dict]:
        """Open invitations, for founders: who, when."""
        return [
            {"name": name_of(i.person), "person": i.person, "when": self.day(i.when)}
            for i in open_invitations(self.context)
        ]

    @cached_property
    def handover(self) -> dict | None:
        """The handover under way: who, to whom, until when."""
        found = self.context.handover
        if found is None:
            return None
        return {
            "founder": name_of(found.founder),
            "successor": name_of(found.successor),
            "until": self.day(found.until),
            "reason": found.reason,
        }

    @cached_property
    def history(self) -> list[dict]:
        """What happened, newest first: when, sentence, text."""
        steps = list(self.context.steps)[-STEPS_SHOWN:]
        return [
            {"when": self.moment(s.when), "words": step_words(s), "text": s.text}
            for s in reversed(steps)
        ]

    @cached_property
    def membership(self) -> list[dict]:
        """Who came and went, newest first: the roster's own history (PJ11)."""
        return [self._passage(passage) for passage in history(self.context)[0]]

    def _passage(self, passage):
        when = datetime.fromtimestamp(passage.when, UTC)
        return {
            "when": self.moment(when),
            "name": name_of(passage.user_id),
            "what": passage.what,
            "role": passage.role,
        }

    @cached_property
    def spaces(self) -> list[tuple]:
        """Ways into TwinSpace and journal: pairs (words, address)."""
        return spaces_for(self) if self.state in lists.SHOWN else []

    @cached_property
    def has_label(self) -> bool:
        """May the reader download the label?"""
        return bool(self.context.label_code) and allowed(self.context, GET_LABEL)

    @cached_property
    def is_national(self) -> bool:
        """Are both founders of one country?"""
        return is_national(self.context)
