"""Decide, decide in place, answer, hide, show again, repair."""

from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.projects import api
from etwinning.projects.interfaces import IAnswer
from etwinning.projects.interfaces import IDecision
from etwinning.projects.requirements import unmet
from etwinning.projects.rest.base import ProjectVerb
from etwinning.projects.rest.told import told_actions
from etwinning.projects.rest.told import told_invitations
from etwinning.projects.rest.told import told_people
from etwinning.projects.rest.told import told_project
from etwinning.projects.rest.told import told_tick
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


class Ledger(Question):
    """GET @ledger: who has signed, who is waited for, since when; what one may do now.

    The checklist (``checks``) is told to offices only.
    """

    def act(self, data: dict) -> dict:
        me = actor()
        return {
            **told_project(self.context),
            "people": told_people(self.context),
            "invitations": told_invitations(self.context),
            "actions": told_actions(self.context, me),
            "tick": told_tick(self.context, me),
            "unmet": [self.say(sentence) for sentence in self._missing()],
        }

    def _missing(self):
        return unmet(self.context) if api.state_of(self.context) == "draft" else []


class Sign(ProjectVerb):
    """POST @sign: ``office``, ``decision``, ``checks``, ``reason``."""

    def do(self, data):
        """Sign, ask or reject."""
        values = read(IDecision, data)
        api.sign(
            self.context,
            text_of(data, "office"),
            values["decision"],
            values["reason"],
            values["checks"],
        )


class SignInPlace(ProjectVerb):
    """POST @sign-in-place: the same, as the central office, with a reason."""

    def do(self, data):
        """Decide in place."""
        values = read(IDecision, data)
        api.sign_in_place(
            self.context,
            text_of(data, "office"),
            values["decision"],
            values["reason"],
            values["checks"],
        )


class Answer(ProjectVerb):
    """POST @answer: ``office``, ``text``."""

    def do(self, data):
        """Answer."""
        api.answer_office(self.context, text_of(data, "office"), read(IAnswer, data)["text"])


class Flag(ProjectVerb):
    """POST @flag: ``reason``."""

    def do(self, data):
        """Hide it."""
        api.flag_project(self.context, self.reason(data))


class Restore(ProjectVerb):
    """POST @restore."""

    def do(self, data):
        """Show it again."""
        api.restore_project(self.context, reason=self.note(data))


class RepairSpaces(ProjectVerb):
    """POST @repair-spaces."""

    def do(self, data):
        """Make what is missing."""
        api.repair_spaces(self.context)


@implementer(IPublishTraverse)
class NoShortcut(Verb):
    """POST @workflow/…: a project moves by its own verbs only."""

    def publishTraverse(self, request, name):
        """Take any transition's name."""
        return self

    def act(self, data: dict) -> None:
        raise NotAllowed(
            _(
                "error_no_shortcut",
                default="A project moves by its own verbs, so that everybody is told.",
            )
        )
