"""States of a case in words."""

from etwinning.base.messages import _

STATES = {
    "open": _("state_case_open", default="Waits for an office"),
    "assigned": _("state_case_assigned", default="Somebody looks at it"),
    "actioned": _("state_case_actioned", default="A rule was broken"),
    "no_violation": _("state_case_no_violation", default="No rule is broken"),
    "referred": _("state_case_referred", default="Handed to the authorities"),
}
