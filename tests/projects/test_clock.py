"""The clock of the offices: PJ4 ("7 days, reminder at 5, escalation at 14")."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.base.errors import NotAllowed
from etwinning.jobs.api import run_due
from etwinning.notices.api import notices_of
from etwinning.projects import ledger as ledgers
from etwinning.projects.api import answer_office
from etwinning.projects.clock import run_clock
from etwinning.projects.lists import waiting_for_office
from etwinning.projects.offices import Signatures
from etwinning.support.api import queue
from tests.accounts.builders import log_in_as
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import pytest


@pytest.fixture
def officers(site):
    """One project officer in each office that matters."""
    return {code: officer(code, "ProjectOfficer") for code in ("ES", "PL", "EU")}


@pytest.fixture
def waiting(officers, pair):
    return project("awaiting_nss", pair)


def pass_days(days):
    run_due((datetime.now(UTC) + timedelta(days=days, minutes=1)).timestamp())


def kinds(user_id):
    return [line.kind for line in notices_of(user_id)]


def test_the_offices_are_reminded_on_the_fifth_day_once(waiting, officers):
    pass_days(4)
    assert "projects:reminder" not in kinds(officers["ES"])
    pass_days(5)
    pass_days(5)
    assert kinds(officers["ES"]).count("projects:reminder") == 1
    assert kinds(officers["PL"]).count("projects:reminder") == 1
    assert kinds(officers["EU"]) == []


def test_who_has_signed_is_not_reminded(waiting, officers):
    sign_as(waiting, "ES", by=officers["ES"])
    pass_days(6)
    assert "projects:reminder" not in kinds(officers["ES"])
    assert "projects:reminder" in kinds(officers["PL"])


def test_on_the_fourteenth_day_it_goes_to_the_central_office_once(waiting, officers, pair):
    pass_days(13)
    assert kinds(officers["EU"]) == []
    pass_days(14)
    pass_days(14)
    assert kinds(officers["EU"]).count("projects:escalated") == 2  # one for each office
    assert "projects:escalated" in kinds(pair[0])
    assert all(signature.escalated for signature in waiting.ledger)
    with log_in_as(officers["EU"]):
        assert [row.uid for row in waiting_for_office("EU")[0]] == [waiting.UID()]


def test_while_a_question_is_open_the_clock_stands_still(waiting, officers, pair):
    sign_as(waiting, "ES", "needs_info", "Which classes?", by=officers["ES"])
    pass_days(20)
    assert not ledgers.line(waiting.ledger, "ES").escalated
    assert ledgers.line(waiting.ledger, "PL").escalated
    with log_in_as(pair[0]):
        answer_office(waiting, "ES", "The fifth")
    assert ledgers.line(waiting.ledger, "ES").status == "pending"


def test_the_box_of_an_office_counts_what_waits_for_it(waiting, officers, pair):
    box = Signatures()
    with log_in_as(officers["ES"]):
        assert box.count("ES") == 1
        row = box.rows("ES", 0, 20)[0]
        assert row["url"].endswith("/@@decide") and row["state"] == "signature_pending"
        assert row["due"] - row["since"] == 7 * 24 * 3600
    sign_as(waiting, "ES", by=officers["ES"])
    with log_in_as(officers["ES"]):
        assert box.count("ES") == 0
    with log_in_as(officers["PL"]):
        assert box.count("PL") == 1
    with log_in_as(officer("FR", "ProjectOfficer")):
        assert box.count("PL") == 0


def test_the_offices_queue_is_ordered_by_the_ledgers_clock(waiting, officers):
    with log_in_as(officers["ES"]):
        rows, total = queue(["ES"], kinds=["etwinning.projects.project"])
    assert total == 1
    due = datetime.fromtimestamp(rows[0]["due"], UTC)
    assert timedelta(days=6) < due - datetime.now(UTC) <= timedelta(days=7)


def test_an_approved_project_is_due_nowhere(pair, officers):
    project("approved", pair)
    with log_in_as(officers["ES"]):
        assert queue(["ES"], kinds=["etwinning.projects.project"])[1] == 0


def test_nobody_runs_the_clock_by_hand(waiting, officers):
    with log_in_as(officers["EU"]), pytest.raises(NotAllowed):
        run_clock(waiting, datetime.now(UTC))
