"""The steps of a registration: which are done, and what happens next."""

from dataclasses import dataclass
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.people.guards import missing_profile
from etwinning.people.guards import missing_steps


@dataclass(frozen=True)
class Step:
    """One step as the list above the form shows it.

    :ivar url: ``""`` for the first one, which cannot be done again.
    """

    title: str
    url: str
    done: bool
    current: bool


def steps_of(teacher, current: str = "") -> list[Step]:
    """Return the three steps of a teacher.

    :param current: "school" or "profile".
    """
    url = teacher.absolute_url()
    return [
        Step(_("step_you", default="1. You"), "", True, False),
        Step(
            _("step_school", default="2. Your school"),
            f"{url}/@@registration-school",
            bool(teacher.ties),
            current == "school",
        ),
        Step(
            _("step_profile", default="3. Ideas and languages"),
            f"{url}/@@registration-profile",
            not missing_profile(teacher),
            current == "profile",
        ),
    ]


def is_registering(teacher) -> bool:
    """Tell whether the registration is still in the teacher's hands."""
    return state_of(teacher) in ("incomplete", "rejected")


def is_ready(teacher) -> bool:
    """Tell whether it could be sent to the office now."""
    return is_registering(teacher) and not missing_steps(teacher)
