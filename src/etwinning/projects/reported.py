"""Projects can be reported (``moderation``) once people read them; a decision hides, no report."""

from etwinning.base.hiding import reason_title
from etwinning.base.messages import _
from etwinning.moderation.api import places_around
from etwinning.moderation.interfaces import IReportable
from etwinning.projects.circle import founders_of
from etwinning.projects.interfaces import IProject
from etwinning.projects.lists import SHOWN
from etwinning.projects.running import flag_project
from etwinning.projects.running import restore_project
from etwinning.projects.steps import state_of
from zope.component import adapter
from zope.interface import implementer

STATES = {"flagged": "hidden"} | dict.fromkeys(SHOWN, "shown")
SAID = ("title", "summary", "aims", "process", "results", "image_alt")


@implementer(IReportable)
@adapter(IProject)
def reported(project):
    """Return a project as moderation asks for it, None in a state in which nobody hides it."""
    return ReportedProject(project) if state_of(project) in STATES else None


@implementer(IReportable)
class ReportedProject:
    """See ``reported``. The work of many stands in it."""

    holds = True
    kind = _("kind_reported_project", default="A project")

    def __init__(self, project):
        self.project = project
        self.title, self.url = project.title, project.absolute_url()
        self.author, self.authors = project.founders[0].user_id, founders_of(project)

    @property
    def state(self) -> str:
        """See IReportable."""
        return STATES[state_of(self.project)]

    def text(self) -> str:
        """What its page says."""
        parts = (getattr(self.project, name, "") for name in SAID)
        return "\n\n".join(part for part in parts if part)

    def places(self) -> list:
        """The project itself."""
        return places_around(self.project)

    def keepers(self) -> list:
        """Nobody: its founders are told when it is hidden."""
        return []

    def hiders(self) -> list:
        """Nobody: moderators alone hide and show it."""
        return []

    def hide(self, reason: str) -> None:
        """See IReportable."""
        flag_project(self.project, reason_title(reason))

    def keep_hidden(self, reason: str) -> None:
        """See IReportable: moderators alone show it."""

    def restore(self) -> None:
        """See IReportable."""
        restore_project(self.project)

    def remove(self, reason: str, note: str) -> None:
        """A project is not removed, it stays hidden: pupils and teachers have their work in it."""
