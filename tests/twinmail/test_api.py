"""Letters of a TwinSpace: who writes, who reads, who watches; what is new."""

from etwinning.accounts.api import deactivate
from etwinning.audit.api import lines as audited
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.limits.api import Budget
from etwinning.notices.api import notices_of
from etwinning.places.api import leave
from etwinning.pupils.api import lock_pupil
from etwinning.records.api import shelf
from etwinning.twinmail.api import mark_read
from etwinning.twinmail.api import people_for
from etwinning.twinmail.api import TEACHERS
from etwinning.twinmail.api import watched_in
from etwinning.twinspaces.api import restrict_tools
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.pupils.builders import pupil_of
from tests.twinmail.builders import answer_by
from tests.twinmail.builders import as_person
from tests.twinmail.builders import letter_by
from tests.twinmail.builders import mail_for
from tests.twinmail.builders import new_for
from tests.twinmail.builders import read_by
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.packed import export_by
from zope.event import notify
from zope.lifecycleevent import ObjectRemovedEvent

import pytest

ASKED = "Shall we meet at the bridge?"


@pytest.fixture
def space(river):
    return river.space


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


@pytest.fixture
def expert(site, river):
    return seat(site, river.space, "Expert", kind="guest", roles=())


def test_those_who_take_part_read_and_answer(river, space, pupil):
    told = letter_by(river.partner, space, river.jan, pupil)
    answer_by(pupil, told)

    for one in (river.partner, river.jan, pupil):
        assert read_by(one, told) == [ASKED, "Gladly."]
        assert mail_for(one, space) == ["Our trip"]


def test_teachers_alone_are_read_by_nobody_else(site, river, space, pupil, expert):
    told = letter_by(river.partner, space, river.jan)
    publish(river)
    others = [river.ana, pupil, expert, river.stranger, ""]
    for role in ("Guest", "Parent", "Observer"):
        others.append(seat(site, space, role, kind="guest", roles=()))

    assert [read_by(one, told) for one in others] == [None] * len(others)
    assert mail_for(river.ana, space) == []
    assert [mail_for(one, space) for one in others[3:]] == [None] * 5
    with pytest.raises(NotAllowed):
        answer_by(river.ana, told)


def test_teacher_admins_read_what_pupils_write_and_do_not_answer(river, space, pupil):
    friend = pupil_of(river.ana, space, "Iga", "PL").user_id
    third = pupil_of(river.ana, space, "Olek", "PL").user_id
    letter_by(river.ana, space, river.jan, subject="Marks")
    told = letter_by(pupil, space, friend, subject="Secret")

    assert read_by(river.ana, told) == read_by(river.jan, told) == [ASKED]
    assert [read_by(one, told) for one in (river.partner, third)] == [None, None]
    with as_person(river.jan, space):
        assert [one.title for one in watched_in(space)[0]] == ["Secret"]
    assert mail_for(river.jan, space) == ["Marks"]
    for one in (river.partner, pupil):
        with pytest.raises(NotAllowed), as_person(one, space):
            watched_in(space)
    with pytest.raises(NotAllowed):
        answer_by(river.ana, told)
    assert read_by(pupil, told) == [ASKED]


def test_a_letter_to_all_teachers(river, space, pupil):
    told = letter_by(pupil, space, TEACHERS)

    assert set(told.people) == {pupil, river.ana, river.jan, river.partner}


def test_only_members_with_mail_get_letters(site, river, space, pupil):
    observer = seat(site, space, "Observer", kind="guest", roles=())
    locked = pupil_of(river.ana, space, "Iga", "PL").user_id
    with log_in_as(river.ana):
        lock_pupil(space, locked)
    with as_person(pupil, space):
        assert set(people_for(space)) == {river.ana, river.jan, river.partner}
    for one in (observer, river.stranger, locked, pupil, "nobody"):
        with pytest.raises(BadInput):
            letter_by(pupil, space, river.ana, one)
    for one in (observer, river.stranger):
        with pytest.raises(NotAllowed):
            letter_by(one, space, river.ana)
    assert mail_for(river.ana, space) == []


def test_pupils_and_experts_need_a_teacher(river, space, pupil, expert):
    for one, other in ((pupil, expert), (expert, pupil)):
        with pytest.raises(Unmet):
            letter_by(one, space, other)
    told = letter_by(pupil, space, expert, river.partner)
    assert read_by(expert, told) == [ASKED]
    assert read_by(expert, letter_by(river.jan, space, expert)) == [ASKED]


def test_a_pupil_and_an_expert_do_not_go_on_when_the_teacher_has_left(
    river, space, pupil, expert
):
    told = letter_by(pupil, space, expert, river.partner)
    alone = letter_by(river.partner, space, pupil)
    with for_the_house("a test"):
        leave(space, river.partner)

    for one in (pupil, expert):
        with pytest.raises(Unmet, match="unmet_answer_teacher"):
            answer_by(one, told)
    answer_by(pupil, alone, "Good bye!")
    assert [read_by(pupil, one) for one in (told, alone)] == [[ASKED], [ASKED, "Good bye!"]]


def test_a_teacher_whose_account_is_closed_counts_as_nobody_who_takes_part(
    river, space, pupil, expert
):
    told = letter_by(pupil, space, expert, river.partner)
    answer_by(expert, told)
    with for_the_house("a test"):
        deactivate(river.partner)

    for one in (pupil, expert):
        with pytest.raises(Unmet, match="unmet_answer_teacher"):
            answer_by(one, told)
    assert read_by(pupil, told) == [ASKED, "Gladly."]
    with for_the_house("a test"):
        deactivate(pupil)  # who is opened again reads what was written until then
    with pytest.raises(Unmet, match="unmet_answer_teacher"):
        answer_by(expert, told)


@pytest.mark.parametrize(
    "words", [{"subject": ""}, {"subject": "x" * 151}, {"text": " "}, {"text": "x" * 5_001}]
)
def test_bad_letters_are_refused_and_nothing_is_written(river, space, words):
    with pytest.raises(BadInput):
        letter_by(river.ana, space, river.jan, **words)
    with pytest.raises(BadInput):
        letter_by(river.ana, space)
    assert mail_for(river.ana, space) == []


def test_letters_are_limited_by_who_gets_them(river, space, pupil):
    for _number in range(20):
        letter_by(pupil, space, TEACHERS)
    with pytest.raises(TooMany):
        letter_by(pupil, space, river.ana)
    letter_by(river.partner, space, river.ana)


def test_many_readers_of_an_answer_cost_no_more_and_of_a_letter_too_many_are_refused(
    river, space, pupil, monkeypatch
):
    monkeypatch.setattr("etwinning.twinmail.api.OF_PUPILS", Budget("twinmail:few", 2, 3600, ""))
    told = letter_by(river.ana, space, pupil, river.jan, river.partner)
    with pytest.raises(BadInput) as refused:
        letter_by(pupil, space, TEACHERS)
    assert refused.value.fields["to"] == "error_letter_many"
    for _number in range(2):
        answer_by(pupil, told)
    with pytest.raises(TooMany):
        answer_by(pupil, told)


def test_in_a_closed_place_letters_are_read_only(river, space):
    told = letter_by(river.partner, space, river.jan)
    close(river)

    assert read_by(river.jan, told) == [ASKED]
    with pytest.raises(WrongState):
        answer_by(river.jan, told)
    with pytest.raises(WrongState):
        letter_by(river.jan, space, river.ana)


def test_in_a_hidden_place_only_its_teacher_admins_read_their_letters(river, space, pupil):
    told = letter_by(river.partner, space, pupil, river.jan)
    close(river, "flag")

    for one in (river.partner, pupil):
        assert read_by(one, told) is None
        assert mail_for(one, space) is None
    assert read_by(river.jan, told) == [ASKED]


def test_who_leaves_reads_no_more(river, space):
    told = letter_by(river.partner, space, river.jan)
    with for_the_house("a test"):
        leave(space, river.partner)

    assert read_by(river.partner, told) is None
    assert mail_for(river.partner, space) is None
    assert read_by(river.jan, told) == [ASKED]


def test_writing_can_be_taken_from_pupils(river, space, pupil):
    told = letter_by(river.ana, space, pupil)
    with log_in_as(river.ana):
        restrict_tools(space, {"twinmail": ["PupilMember"]})

    with pytest.raises(NotAllowed):
        answer_by(pupil, told)
    assert read_by(pupil, told) == [ASKED]


def test_what_is_new_is_counted_until_it_is_read(river, space, pupil):
    told = letter_by(river.partner, space, pupil, river.jan)
    letter_by(river.ana, space, pupil, subject="Another")
    assert [new_for(one, space) for one in (pupil, river.jan, river.partner)] == [2, 1, 0]

    with as_person(pupil, space):
        mark_read(told)
    with as_person(river.ana, space):
        mark_read(told)  # only watches: changes nothing
    answer_by(river.jan, told)
    assert [new_for(one, space) for one in (pupil, river.jan, river.partner)] == [2, 0, 1]
    assert new_for("", space) == 0


def test_the_newest_letter_is_on_top_and_pages_follow(river, space):
    first = letter_by(river.ana, space, river.jan, subject="0")
    for number in range(1, 22):
        letter_by(river.ana, space, river.jan, subject=str(number))
    answer_by(river.jan, first)

    assert mail_for(river.ana, space) == ["0", *(str(n) for n in range(21, 2, -1))]


def test_teachers_are_told_once_without_words_of_the_letter_pupils_are_not(river, space, pupil):
    told = letter_by(river.partner, space, river.jan, pupil)
    answer_by(river.partner, told, "Soon?")

    (line,) = [one for one in notices_of(river.jan) if one.kind == "twinmail:letter"]
    assert "Our trip" not in line.subject
    assert line.paragraphs == []
    for one in (river.partner, river.ana, pupil):
        assert "twinmail:letter" not in [one.kind for one in notices_of(one)]


def test_a_letter_is_noted_without_its_words(river, space, pupil):
    told = letter_by(river.partner, space, pupil)
    with for_the_house("a test"):
        (line,) = audited(IUUID(told))

    assert line["action"] == "twinmail:letter:write"
    assert ASKED not in str(line)


def test_letters_stay_out_of_exports_and_go_with_their_place(river, space, pupil):
    letter_by(river.ana, space, pupil, subject="Secret-subject", text="Secret-text")
    archive = export_by(river.ana, space)
    assert not [n for n in archive.namelist() if b"Secret-" in archive.read(n)]

    notify(ObjectRemovedEvent(space))
    assert IUUID(space) not in shelf("twinmail").boxes
