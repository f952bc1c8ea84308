"""What people does when something happens to a teacher or to a school."""

from etwinning.base.security import for_the_house
from etwinning.people.following import follow
from etwinning.people.questions import teacher_of
from etwinning.people.schooling import follow_edit
from etwinning.people.schooling import follow_merge
from etwinning.schools.api import colleagues_of


def follow_step(teacher, event) -> None:
    """A teacher took a transition (IAfterTransitionEvent): role, clock and words follow."""
    if event.transition is not None:
        with for_the_house("a teacher's state changed"):
            follow(teacher, event.transition.getId(), event.new_state.getId())


def move_ties(event) -> None:
    """Two schools are one now (ISchoolMerged): their teachers' profiles say so."""
    with for_the_house("schools were merged"):
        for user_id in colleagues_of(event.into):
            teacher = teacher_of(user_id)
            if teacher is not None:
                follow_merge(teacher, event.other.UID(), event.into)


def follow_scope(event) -> None:
    """A school has another office or region (ISchoolEdited): its teachers are theirs now."""
    with for_the_house("a school has another office or region"):
        for user_id in colleagues_of(event.object):
            teacher = teacher_of(user_id)
            if teacher is not None:
                follow_edit(teacher, event.object)
