"""Whom a case concerns, how reports count, and what a day of reports hides."""

from etwinning.base.errors import BadInput
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.moderation.api import case_at
from etwinning.moderation.api import cases_at
from etwinning.people.api import school_uids_of
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.schools.api import school
from etwinning.support.api import give_duty
from etwinning.support.api import office
from plone.uuid.interfaces import IUUID
from tests.comments.builders import comment_by
from tests.journals.builders import entry_of
from tests.moderation.builders import by
from tests.moderation.builders import case_of
from tests.moderation.builders import now
from tests.moderation.builders import report_by
from tests.people.builders import teacher
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.workspaces.builders import page_of
from time import time


def sees_case(user_id, code="PL") -> bool:
    """Tell whether a moderator sees the first case: in the queue, and by its number."""
    listed = by(user_id, cases_at, office(code))[1] == 1
    try:
        by(user_id, case_at, office(code), 1)
    except BadInput:
        assert not listed
        return False
    assert listed
    return True


def test_a_case_of_the_journal_concerns_the_people_of_the_twinspace(river):
    entry = entry_of(river.jan, river.journal)
    key = comment_by(river.jan, entry)
    around = [IUUID(river.project), IUUID(river.space)]
    report_by(river.ana, entry)
    report_by(river.ana, entry, kind="comment", name=key)
    assert sorted(case_of(1).places) == sorted(case_of(2).places) == sorted(around)
    free, inside = officer("PL", "Moderator"), officer("PL", "Moderator")
    join(river.space, inside, "Observer")
    assert by(inside, cases_at, office("PL")) == ([], 0)
    assert by(free, cases_at, office("PL"))[1] == 2


def test_who_left_the_place_since_the_report_is_concerned_who_left_before_is_not(
    river, monkeypatch
):
    before, since = officer("PL", "Moderator"), officer("PL", "Moderator")
    for somebody in (before, since):
        join(river.space, somebody, "Observer")
    leave(river.space, before)
    at = int(time()) + 5
    monkeypatch.setattr("etwinning.moderation.reporting.time", lambda: at)
    report_by(river.ana, page_of(river.jan, river.space))
    monkeypatch.setattr("etwinning.places.store.time", lambda: at + 5)
    leave(river.space, since)
    assert sees_case(before) and not sees_case(since)


def test_schoolmates_of_author_and_reporter_are_concerned(river):
    report_by(river.ana, page_of(river.jan, river.space))
    schools = [school(school_uids_of(one)[0]) for one in (river.ana, river.jan)]
    mates = [teacher("PL", school=one) for one in schools]
    other = teacher("PL")
    with for_the_house("a test"):
        for somebody in (*mates, other):
            give_duty(office("PL"), somebody, "Moderator")
    assert [sees_case(one) for one in (*mates, other)] == [False, False, True]


def test_the_pupils_of_a_place_count_once(river):
    page = page_of(river.jan, river.space)
    for name, country in (("Eva", "ES"), ("Ola", "PL")):
        report_by(pupil_of(river.ana, river.space, name, country).user_id, page)
    assert len(case_of().reports) == 2 and now() == "shown"
    report_by(river.ana, page)
    assert now() == "hidden"


def test_the_sixth_thing_of_a_day_is_not_hidden_for_one_person(river):
    board = board_in(river.space, "teachers")
    for number in range(1, 7):
        report_by(river.ana, board, "child", kind="comment", name=comment_by(river.jan, board))
        assert now(number) == ("hidden" if number < 6 else "shown")
    report_by(river.partner, board, "spam", kind="comment", name=case_of(6).where.name)
    assert now(6) == "hidden"  # another person has a day of their own


def test_whom_a_case_concerns_is_told_without_its_place(river):
    """The queue asks for each case: it finds no place in the catalog, and wakes none up."""
    inside, free = officer("PL", "Moderator"), officer("PL", "Moderator")
    report_by(river.ana, page_of(river.jan, river.space))
    join(river.space, inside, "Observer")
    river.space.unindexObject()
    assert not sees_case(inside) and sees_case(free)
