"""What is urgent, and when a thing is hidden before anybody has decided."""

from etwinning.moderation.interfaces import CLAUSES
from etwinning.moderation.rules import due_after
from etwinning.moderation.rules import is_hidden_now
from etwinning.moderation.rules import REASON_OF
from etwinning.moderation.rules import SERIOUS
from etwinning.moderation.rules import Told


def told(reporter="ana", school="", clause="spam", weighs=True):
    return Told(1, reporter, school, clause, "Again", 0, weighs)


def test_serious_reports_are_due_in_four_hours_others_in_a_day():
    assert {due_after(clause) for clause in SERIOUS} == {4 * 3600}
    assert due_after("spam") == 24 * 3600


def test_every_clause_has_a_reason_for_readers():
    assert {term.value for term in CLAUSES} == set(REASON_OF)


def test_childrens_safety_and_pupils_words_do_not_wait():
    assert is_hidden_now([told(clause="child")], by_pupil=False)
    assert is_hidden_now([told()], by_pupil=True)
    assert not is_hidden_now([told(clause="hate")], by_pupil=False)


def test_reports_of_people_whom_nobody_has_verified_hide_nothing():
    light = [told(name, clause="child", weighs=False) for name in ("ana", "jan", "eva")]
    assert not is_hidden_now(light, by_pupil=False)
    assert not is_hidden_now([*light, told("iga")], by_pupil=False)
    assert is_hidden_now(light[:1], by_pupil=True)


def test_two_people_of_one_school_count_once():
    assert not is_hidden_now([told("ana", "s1"), told("jan", "s1")], by_pupil=False)
    assert is_hidden_now([told("ana", "s1"), told("jan", "s2")], by_pupil=False)
    assert is_hidden_now([told("ana"), told("jan", "s2")], by_pupil=False)
