"""What the services of projects have in common."""

from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.projects.interfaces import INote
from etwinning.projects.interfaces import IReason
from etwinning.projects.rest.told import told_project


class ProjectVerb(Verb):
    """Calls a verb with the project and answers where it stands then."""

    def act(self, data: dict) -> dict:
        self.do(data)
        return told_project(self.context)

    def do(self, data: dict) -> None:
        """Call the verb."""
        raise NotImplementedError

    def reason(self, data: dict) -> str:
        """Return the reason, which is needed."""
        return read(IReason, data)["reason"]

    def note(self, data: dict) -> str:
        """Return the reason, which may be left out."""
        return read(INote, data)["reason"]
