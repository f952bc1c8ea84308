"""What follows from a report and from a decision."""

from etwinning.base.security import for_the_house
from etwinning.moderation.finding import found
from etwinning.moderation.rules import is_hidden_now
from etwinning.moderation.rules import REASON_OF
from etwinning.moderation.telling import tell_author
from etwinning.moderation.telling import tell_keepers
from etwinning.moderation.telling import tell_offices
from etwinning.moderation.telling import tell_reporters


def hide_if_due(event) -> None:
    """A thing was reported (IReported): hide it where nobody should wait for an office (MO4).

    Not a folder or a forum with all that others have put into it.
    """
    case, told = event.object, event.told
    if told.state == "shown" and not told.holds and is_hidden_now(case.reports, case.by_pupil):
        with for_the_house("a thing was reported"):
            told.hide(REASON_OF[case.reports[-1].clause])
        case.hidden = True


def tell_report(event) -> None:
    """A thing was reported (IReported): tell the offices, and who looks after its place."""
    tell_offices(event.object)
    tell_keepers(event.object, event.told)


def carry_out(event) -> None:
    """An office has decided (ICaseDecided): hide, remove or show the thing again."""
    case = event.object
    with for_the_house("an office has decided about a report"):
        told = found(case.where)
        if told is None:
            return
        reason = REASON_OF[case.reports[0].clause]
        if event.measure and told.state in ("shown", "waiting"):
            told.hide(reason)
        elif event.measure and told.state == "hidden":
            told.keep_hidden()
        if event.measure == "remove" and told.state == "hidden":
            told.remove(reason, event.note)
        elif event.measure and event.note:
            tell_author(case, told, event.note)
        if not event.measure and case.hidden and told.state == "hidden":
            told.restore()


def tell_outcome(event) -> None:
    """An office has decided (ICaseDecided): tell who reported."""
    tell_reporters(event.object)
