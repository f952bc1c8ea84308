"""What offices see of a reported thing beside the evidence: only whether it is still shown."""

from etwinning.base.messages import _
from etwinning.moderation.finding import found

NOW = {
    "shown": _("case_now_shown", default="It can be read."),
    "draft": _("case_now_draft", default="It is a draft, or kept back: it is not shown to all."),
    "waiting": _("case_now_waiting", default="It waits for a teacher: others do not read it."),
    "hidden": _("case_now_hidden", default="It is hidden."),
    "removed": _("case_now_removed", default="It is removed."),
    "gone": _("case_now_gone", default="It is not there any more."),
}


def present_state(case):
    """Return in words whether a reported thing can be read now: its teachers may have hidden it."""
    told = found(case.where)
    return NOW[told.state if told is not None else "gone"]
