"""Who is in the room where a project draft began: offered where its founder is chosen (DT7)."""

from etwinning.base.messages import _
from etwinning.groups.rooms import candidates_for
from etwinning.projects.interfaces import ICandidates
from etwinning.projects.interfaces import IProject
from zope.component import adapter
from zope.interface import implementer


@implementer(ICandidates)
@adapter(IProject)
class FromRoom:
    """People of a Teachers' Room, for those who are in it."""

    title = _("from_room", default="From your Teachers’ Room")

    def __init__(self, project):
        self.project = project

    def people(self) -> list:
        """See ICandidates."""
        return candidates_for(self.project)
