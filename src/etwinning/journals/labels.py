"""The first entry that leaves draft shows that the project is at work: the label follows."""

from etwinning.base.security import for_the_house
from etwinning.base.told import told_of
from etwinning.journals.rules import SHOWN
from etwinning.journals.where import author_of
from etwinning.journals.where import project_around
from etwinning.projects.api import label
from etwinning.projects.interfaces import IProject

NOBODY = ("", "house")


def tell_first_entry(entry, event) -> None:
    """An entry that a person made here left draft: the project gets its label."""
    shown = event.old_state.id == "draft" and event.new_state.id in SHOWN
    project = project_around(entry)
    here = author_of(entry) not in NOBODY and told_of(entry) is None
    if shown and here and IProject.providedBy(project):
        with for_the_house("the first entry of a journal was shown"):
            label(project)
