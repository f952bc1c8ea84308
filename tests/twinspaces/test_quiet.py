"""From an archived TwinSpace, and from the journal that belongs to it, no digest mails (TS19)."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.forums.api import follow
from etwinning.jobs.api import run_due
from etwinning.notices.api import tell
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.forums.builders import talk
from tests.journals.builders import entry_of
from tests.notices.builders import waiting_mails
from tests.twinmail.builders import letter_by
from tests.twinspaces.builders import close

import pytest

TODAY = datetime.now(UTC).replace(hour=7, minute=0, second=0)
FRIDAY = TODAY + timedelta(days=(4 - TODAY.weekday()) % 7 + 7)


def mails_to(user_id):
    """Return the texts of the mails to a person that wait to be sent, TwinSpaces' only."""
    mine = [mail for mail in waiting_mails() if account(user_id).email in str(mail["To"])]
    return [str(mail) for mail in mine if "/spaces/" in str(mail)]


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


@pytest.mark.parametrize("archived", [False, True])
def test_a_comment_on_an_entry_is_mailed_only_while_it_is_no_archive(river, archived):
    entry = entry_of(river.ana, river.journal)
    run_due((FRIDAY - timedelta(days=7)).timestamp())
    comment_by(river.partner, entry)
    if archived:
        close(river)
        close(river, "archive")
    run_due(FRIDAY.timestamp())
    mails = [str(one) for one in waiting_mails() if account(river.ana).email in str(one["To"])]
    assert any("#comments" in one for one in mails) is not archived


def test_who_takes_it_along_is_told(river):
    close(river)
    close(river, "archive")
    path = f"{river.space.absolute_url()}/@@export"
    run_due((FRIDAY - timedelta(days=7)).timestamp())
    tell([river.ana], "twinspaces:export", river.space, {"title": river.space.title}, url=path)
    run_due(FRIDAY.timestamp())
    assert mails_to(river.ana)
