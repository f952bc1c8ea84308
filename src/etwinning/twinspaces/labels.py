"""The first page of a TwinSpace shows that its project is at work: the label follows."""

from etwinning.base.security import for_the_house
from etwinning.base.told import told_of
from etwinning.projects.api import label
from etwinning.twinspaces.interfaces import ITwinSpace
from etwinning.twinspaces.opening import project_of
from etwinning.workspaces.api import AUDIENCES
from etwinning.workspaces.api import author_of
from etwinning.workspaces.api import workspace_of

NOBODY = ("", "house")
SHOWN = set(AUDIENCES) - {"draft"}


def tell_first_page(page, event) -> None:
    """A page that a person made here left draft: the project is at work and gets its label."""
    shown = event.old_state.id == "draft" and event.new_state.id in SHOWN
    if not shown or author_of(page) in NOBODY or told_of(page) is not None:
        return
    space = workspace_of(page)
    if ITwinSpace.providedBy(space) and project_of(space) is not None:
        with for_the_house("the first page of a TwinSpace was shown"):
            label(project_of(space))
