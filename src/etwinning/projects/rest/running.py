"""Publish, extend, close, archive; hand over; one's own projects."""

from etwinning.base.rest import Question
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.projects import api
from etwinning.projects import lists
from etwinning.projects.interfaces import IConsent
from etwinning.projects.interfaces import IExtension
from etwinning.projects.interfaces import IHandover
from etwinning.projects.permissions import SEE_OWN_PROJECTS
from etwinning.projects.rest.base import ProjectVerb
from etwinning.projects.rest.told import told_row


class Publish(ProjectVerb):
    """POST @publish: ``public`` is one's own tick."""

    def do(self, data):
        """Set or take back."""
        api.set_public(self.context, read(IConsent, data)["public"])


class Extend(ProjectVerb):
    """POST @extend: ``ends``."""

    def do(self, data):
        """Plan another last day."""
        api.extend_project(self.context, read(IExtension, data)["ends"])


class Close(ProjectVerb):
    """POST @close."""

    def do(self, data):
        """Close."""
        api.close_project(self.context, reason=self.note(data))


class Archive(ProjectVerb):
    """POST @archive."""

    def do(self, data):
        """Archive."""
        api.archive_project(self.context)


class HandOver(ProjectVerb):
    """POST @hand-over: ``founder``, ``successor``, ``reason``."""

    def do(self, data):
        """Begin."""
        api.hand_over(self.context, **read(IHandover, data))


class ObjectToHandover(ProjectVerb):
    """POST @object-to-handover: ``reason``."""

    def do(self, data):
        """Stop it."""
        api.object_to_handover(self.context, self.reason(data))


class MyProjects(Question):
    """GET @my-projects: active, pending, closed, drafts; new of everybody."""

    def act(self, data: dict) -> dict:
        may(self.context, SEE_OWN_PROJECTS)
        rows = lists.my_projects(actor())
        newest, total = lists.newest_projects(0, 10)
        return {
            "active": [told_row(r) for r in rows if r.state in (*lists.ACTIVE, "flagged")],
            "pending": [told_row(r) for r in rows if r.state in lists.PENDING],
            "closed": [told_row(r) for r in rows if r.state in lists.CLOSED],
            "drafts": [told_row(r) for r in rows if r.state in (*lists.DRAFT, *lists.ENDED)],
            "invitations": [told_row(r) for r in lists.invitations_to(actor())],
            "new": [told_row(r) for r in newest],
            "new_total": total,
        }
