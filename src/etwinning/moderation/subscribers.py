"""What follows from a report and from a decision."""

from etwinning.audit.api import note
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.security import for_the_house
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.moderation.carrying import carry_out
from etwinning.moderation.rules import is_hidden_now
from etwinning.moderation.rules import REASON_OF
from etwinning.moderation.telling import tell_keepers
from etwinning.moderation.telling import tell_offices
from etwinning.moderation.telling import tell_reporters

# One word hides a thing: so that nobody empties a place, the sixth of a day waits for an office.
AT_ONCE = Budget(
    "moderation:hide",
    5,
    24 * 3600,
    _("limit_reports_hide", default="Five things a day are hidden for one person's reports."),
)


def hide_if_due(event) -> None:
    """A thing was reported (IReported): hide it where nobody should wait for an office (MO4).

    Not a folder or a forum with all that others have put into it, and at most five things a day
    for the reports of one person.
    """
    case, told = event.object, event.told
    is_read = told.state in ("shown", "draft") and not told.holds
    if not is_read or not is_hidden_now(case.reports, case.by_pupil):
        return
    try:
        spend(AT_ONCE, case.reports[-1].reporter)
    except TooMany:
        note("moderation:report:not_hidden", case.where.uid, case=case.key)
        return
    with for_the_house("a thing was reported"):
        told.hide(REASON_OF[case.reports[-1].clause])
    case.hidden = True


def tell_report(event) -> None:
    """A thing was reported (IReported): tell the offices, and who looks after its place."""
    tell_offices(event.object)
    tell_keepers(event.object, event.told)


def do_decided(event) -> None:
    """An office has decided (ICaseDecided): hide, remove or show the thing again."""
    with for_the_house("an office has decided about a report"):
        carry_out(event.object, event.measure, event.reason, event.note)


def tell_outcome(event) -> None:
    """An office has decided (ICaseDecided): tell who reported."""
    tell_reporters(event.object)
