"""What one does with a case, by name: for pages and services alike."""

from collections.abc import Callable
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.moderation.api import act_on_case
from etwinning.moderation.api import clear_case
from etwinning.moderation.api import refer_case
from etwinning.moderation.api import take_case

WORDS = ("measure", "reason", "note", "remark")  # of the form of a case
# each takes the office, the number and these words
STEPS: dict[str, Callable] = {
    "take": lambda office, number, **words: take_case(office, number),
    "act": lambda office, number, measure, reason, note, remark: act_on_case(
        office, number, measure, note, remark, reason
    ),
    "clear": lambda office, number, remark, **words: clear_case(office, number, remark),
    "refer": lambda office, number, remark, **words: refer_case(office, number, remark),
}


def step_named(name: str) -> Callable:
    """Return the verb of a step.

    :raises BadInput: there is no such step.
    """
    if name not in STEPS:
        names = {"steps": ", ".join(STEPS)}
        sentence = _("error_step_name", default="Choose one of: ${steps}", mapping=names)
        raise BadInput({"step": sentence})
    return STEPS[name]
