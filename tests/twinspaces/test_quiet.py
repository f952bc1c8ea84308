"""From an archived TwinSpace nobody hears anything: no job tells, no digest mails (TS19)."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.forums.api import follow
from etwinning.jobs.api import run_due
from etwinning.notices.api import tell
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.forums.builders import talk
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.notices.builders import waiting_mails
from tests.plan.builders import plan_with
from tests.twinmail.builders import letter_by
from tests.twinspaces.builders import close

import pytest

TODAY = datetime.now(UTC).replace(hour=7, minute=0, second=0)
FRIDAY = TODAY + timedelta(days=(4 - TODAY.weekday()) % 7 + 7)


def mails_to(user_id):
    """Return the texts of the mails to a person that wait to be sent, TwinSpaces' only."""
    mine = [mail for mail in waiting_mails() if account(user_id).email in str(mail["To"])]
    return [str(mail) for mail in mine if "/spaces/" in str(mail)]


def lines_of(river):
    """Return how many lines each person has behind the bell."""
    boxes = shelf("notices").boxes
    people = (river.ana, river.jan, river.partner)
    return [len(boxes[one].notices) if one in boxes else 0 for one in people]


@pytest.mark.parametrize("archived", [False, True])
def test_what_was_told_before_is_mailed_only_while_it_is_no_archive(river, archived):
    here = talk(river)
    run_due((FRIDAY - timedelta(days=7)).timestamp())
    with log_in_as(river.partner):
        follow(here.topic)
    here.says(river.ana)
    letter_by(river.ana, river.space, river.partner)
    if archived:
        close(river)
        close(river, "archive")
    run_due(FRIDAY.timestamp())
    assert bool(mails_to(river.partner)) is not archived


def test_no_job_tells_of_what_would_be_due(river):
    provider_of("ES")
    talk(river)
    plan_with(river.ana, river.space, "At work", "Measure", "Herons")
    event_of(river.ana, river.space)
    meeting_by(river.ana, river.space)
    close(river)
    close(river, "archive")
    before = lines_of(river)
    for days in (1, 2, 3, 8, 31):
        run_due((TODAY + timedelta(days=days)).timestamp())
    assert lines_of(river) == before
    assert not [one for who in (river.ana, river.jan, river.partner) for one in mails_to(who)]


def test_who_takes_it_along_is_told(river):
    close(river)
    close(river, "archive")
    path = f"{river.space.absolute_url()}/@@export"
    run_due((FRIDAY - timedelta(days=7)).timestamp())
    tell([river.ana], "twinspaces:export", river.space, {"title": river.space.title}, url=path)
    run_due(FRIDAY.timestamp())
    assert mails_to(river.ana)
