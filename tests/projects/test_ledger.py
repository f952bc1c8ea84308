from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.projects import ledger as ledgers
from etwinning.projects.ledger import Clock

import pytest

START = datetime(2026, 11, 3, 13, 0, tzinfo=UTC)
CLOCK = Clock()


def later(days, hours=0):
    return START + timedelta(days=days, hours=hours)


def decide(ledger, office, decision="approve", day=1):
    return ledgers.decided(
        ledger, office, decision, who="o1", now=later(day), reason="why", checks=ledgers.CHECKS
    )


@pytest.fixture
def two():
    return ledgers.opened(["PT", "IE"], START)


def test_each_office_has_one_line_in_order():
    assert [s.office for s in ledgers.opened(["PT", "IE", "PT"], START)] == ["PT", "IE"]


def test_an_empty_ledger_is_neither_verified_nor_approved():
    assert not ledgers.is_approved(())
    assert not ledgers.is_verified(())


def test_the_first_signature_verifies_and_the_last_approves(two):
    one = decide(two, "IE")
    assert ledgers.is_verified(one) and not ledgers.is_approved(one)
    assert ledgers.is_approved(decide(one, "PT"))


def test_a_signature_keeps_who_when_why_and_what_was_checked(two):
    line = ledgers.line(decide(two, "IE"), "IE")
    assert (line.who, line.when, line.reason) == ("o1", later(1), "why")
    assert line.checks == ledgers.CHECKS


def test_one_rejection_is_enough(two):
    assert ledgers.is_rejected(decide(decide(two, "IE"), "PT", "reject"))


def test_an_office_decides_once(two):
    with pytest.raises(ledgers.AlreadyDecided):
        decide(decide(two, "IE"), "IE")
    with pytest.raises(ledgers.AlreadyDecided):
        decide(decide(two, "IE", "reject"), "IE")


def test_another_office_has_no_line(two):
    with pytest.raises(ledgers.UnknownOffice):
        decide(two, "ES")


def test_an_office_asks_one_question_at_a_time(two):
    asked = decide(two, "IE", "needs_info")
    with pytest.raises(ledgers.AlreadyDecided):
        decide(asked, "IE", "needs_info", day=2)


def test_a_question_stops_the_clock_and_the_answer_starts_it_again(two):
    asked = decide(two, "IE", "needs_info", day=3)
    assert ledgers.line(asked, "IE").day(later(9)) == 4
    answered = ledgers.answered(asked, "IE", "yes", later(9))
    line = ledgers.line(answered, "IE")
    assert line.status == ledgers.PENDING and line.answer == "yes"
    assert line.seconds(later(10)) == 4 * 86400
    assert line.after(7, later(10)) == later(13)


def test_an_office_may_sign_while_its_question_is_open(two):
    asked = decide(two, "IE", "needs_info", day=1)
    signed = decide(asked, "IE", "approve", day=2)
    assert ledgers.is_verified(signed)


def test_only_who_asked_is_answered(two):
    with pytest.raises(ledgers.NothingAsked):
        ledgers.answered(two, "PT", "what?", later(1))


def test_the_reminder_comes_on_the_fifth_day_once(two):
    assert ledgers.to_remind(two, later(4, 23), CLOCK) == []
    due = ledgers.to_remind(two, later(5), CLOCK)
    assert [s.office for s in due] == ["PT", "IE"]
    once = ledgers.reminded(two, "PT")
    assert [s.office for s in ledgers.to_remind(once, later(6), CLOCK)] == ["IE"]


def test_the_central_office_is_asked_on_the_fourteenth_day_once(two):
    assert ledgers.to_escalate(two, later(13, 23), CLOCK) == []
    assert len(ledgers.to_escalate(two, later(14), CLOCK)) == 2
    assert len(ledgers.to_escalate(ledgers.escalated(two, "IE"), later(14), CLOCK)) == 1


def test_nobody_is_reminded_of_a_line_that_is_decided_or_has_a_question(two):
    ledger = decide(decide(two, "IE"), "PT", "needs_info")
    assert ledgers.to_remind(ledger, later(30), CLOCK) == []
    assert ledgers.to_escalate(ledger, later(30), CLOCK) == []


def test_the_ledger_is_due_when_its_first_clock_is(two):
    assert ledgers.next_due(two, later(0), CLOCK) == later(7)
    assert ledgers.next_due(decide(decide(two, "IE"), "PT"), later(0), CLOCK) is None


def test_waiting_counts_open_questions_too(two):
    ledger = decide(two, "PT", "needs_info")
    assert [s.office for s in ledgers.waiting(ledger)] == ["PT", "IE"]


def test_days_are_counted_from_one(two):
    line = ledgers.line(two, "PT")
    assert [line.day(later(d)) for d in (0, 1, 6)] == [1, 2, 7]
