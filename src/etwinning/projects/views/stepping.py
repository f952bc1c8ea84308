"""Pages with one verb, one text at most and one button."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.projects import api
from etwinning.projects.interfaces import IConsent
from etwinning.projects.interfaces import IExtension
from etwinning.projects.interfaces import INote
from etwinning.projects.interfaces import IReason
from etwinning.projects.parties import of
from etwinning.projects.views.base import Shown

FOUNDERS_READ = _("audience_founders_read", default="Both founders will read what you write")
MEMBERS_READ = _("audience_members_read", default="All members of the project will read this")


class StepPage(Shown, FormPage):
    """What will happen, perhaps a text, one button.

    :cvar headline: of the page; ``lead``: what will happen, to whom; ``button``: its words.
    :cvar is_grave: it ends something.
    :cvar verb: called with the project and the values of the shape.
    """

    headline = ""
    lead = ""
    button = ""
    is_grave = False
    shape = None
    names: tuple | None = None

    def act(self) -> str:
        """Call the verb and go back to the project."""
        values = self.values() if self.shape is not None else {}
        self.do(**values)
        return self.where()

    def do(self, **values) -> None:
        """Call the verb."""
        raise NotImplementedError

    def where(self) -> str:
        """Return where to go on."""
        return f"{self.context.absolute_url()}/@@our-project"

    @property
    def back(self) -> str:
        """Address of the page one came from."""
        return f"{self.context.absolute_url()}/@@our-project"


class Withdraw(StepPage):
    """Take a submitted project back."""

    headline = _("heading_withdraw", default="Take the project back")
    lead = _(
        "lead_withdraw",
        default="The offices stop looking at it. You can make a draft of it again.",
    )
    button = _("button_withdraw_project", default="Take it back")
    audience = FOUNDERS_READ
    is_grave = True
    shape = INote

    def do(self, reason):
        """Withdraw."""
        api.withdraw_project(self.context, reason=reason)


class Reopen(StepPage):
    """Reopen a closed project or an ended draft."""

    headline = _("heading_reopen", default="Reopen the project")
    lead = _(
        "lead_reopen",
        default="A closed project goes on where it was, with its TwinSpace. What was declined, "
        "taken back or rejected becomes a draft again.",
    )
    button = _("button_reopen", default="Reopen")

    def do(self):
        """Reopen."""
        api.reopen_project(self.context)


class Discard(StepPage):
    """Throw a draft away."""

    headline = _("heading_discard", default="Discard the draft")
    lead = _("lead_discard", default="It is gone for good, for both founders.")
    button = _("button_discard", default="Discard it")
    is_grave = True

    def do(self):
        """Discard."""
        api.discard_project(self.context)

    def where(self) -> str:
        """Go to the list: the project is no more."""
        return f"{self.context.aq_parent.aq_parent.absolute_url()}/@@my-projects"


class LeaveDraft(StepPage):
    """Go out of a draft as the second founder."""

    headline = _("heading_leave_draft", default="Leave the draft")
    lead = _("lead_leave_draft", default="The other founder keeps the draft and is told.")
    button = _("button_leave", default="Leave")
    is_grave = True

    def do(self):
        """Leave."""
        api.leave_draft(self.context)

    def where(self) -> str:
        """Go to the list: the draft is no longer one's own."""
        return f"{self.context.aq_parent.aq_parent.absolute_url()}/@@my-projects"


class Publish(StepPage):
    """Set or take back one's own tick."""

    headline = _("heading_publish", default="Public or not")
    lead = _(
        "lead_publish",
        default="The project page is public while both founders agree. It names schools, never "
        "a teacher or a pupil.",
    )
    button = _("button_save", default="Save")
    shape = IConsent

    def start_values(self) -> dict:
        """Show one's own tick."""
        founding = of(self.context.founders, self.me)
        return {"public": founding is not None and founding.public}

    def do(self, public):
        """Set it."""
        api.set_public(self.context, public)


class Extend(StepPage):
    """Plan another last day."""

    headline = _("heading_extend", default="Extend the project")
    lead = _("lead_extend", default="You can plan another last day as often as you like.")
    button = _("button_save", default="Save")
    shape = IExtension

    def start_values(self) -> dict:
        """Show the present last day."""
        return {"ends": self.context.ends}

    def do(self, ends):
        """Extend."""
        api.extend_project(self.context, ends)


class Close(StepPage):
    """Close a running project."""

    headline = _("heading_close", default="Close the project")
    lead = _(
        "lead_close",
        default="Its TwinSpace closes with it. You can reopen both for a year; then they are "
        "archived.",
    )
    button = _("button_close", default="Close it")
    audience = MEMBERS_READ
    is_grave = True
    shape = INote

    def do(self, reason):
        """Close."""
        api.close_project(self.context, reason=reason)


class Archive(StepPage):
    """Archive a closed project."""

    headline = _("heading_archive", default="Archive the project")
    lead = _(
        "lead_archive",
        default="Everything can still be read and exported. Nobody can change anything any "
        "more, and there is no way back.",
    )
    button = _("button_archive", default="Archive it for good")
    is_grave = True

    def do(self):
        """Archive."""
        api.archive_project(self.context)


class Leave(StepPage):
    """Leave as a partner."""

    headline = _("heading_leave", default="Leave the project")
    lead = _(
        "lead_leave",
        default="Your access to the TwinSpace ends at once. What you wrote stays there under "
        "your name. The founders are told.",
    )
    button = _("button_leave", default="Leave")
    is_grave = True

    def do(self):
        """Leave."""
        api.leave_project(self.context)

    def where(self) -> str:
        """Go to the list."""
        return f"{self.context.aq_parent.aq_parent.absolute_url()}/@@my-projects"


class Flag(StepPage):
    """Hide a project, as a moderator."""

    environment = "office"
    section = "projects"
    headline = _("heading_flag", default="Hide the project until it is decided")
    lead = _(
        "lead_flag",
        default="The public and other teachers no longer see it. Its founders are told, with "
        "your reason.",
    )
    button = _("button_flag", default="Hide it")
    audience = FOUNDERS_READ
    is_grave = True
    shape = IReason

    def do(self, reason):
        """Flag."""
        api.flag_project(self.context, reason)


class Restore(StepPage):
    """Show a hidden project again, as a moderator."""

    environment = "office"
    section = "projects"
    headline = _("heading_restore", default="Show the project again")
    lead = _("lead_restore", default="It goes back to where it was. Its founders are told.")
    button = _("button_restore", default="Show it again")
    audience = FOUNDERS_READ
    shape = INote

    def do(self, reason):
        """Restore."""
        api.restore_project(self.context, reason=reason)


class Repair(StepPage):
    """Build what is missing of journal and TwinSpace."""

    headline = _("heading_repair", default="Rebuild the spaces")
    lead = _(
        "lead_repair",
        default="If the journal or the TwinSpace did not open, or somebody has no role there, "
        "this makes what is missing. What is there stays as it is.",
    )
    button = _("button_repair", default="Rebuild")

    def do(self):
        """Repair."""
        api.repair_spaces(self.context)
