from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.places.api import places_of
from etwinning.places.api import role_in
from etwinning.pupils.api import alias_of
from etwinning.pupils.api import classroom_of
from etwinning.pupils.api import expire_all
from etwinning.pupils.api import expire_at
from etwinning.pupils.api import expires_at
from etwinning.pupils.api import lock_pupil
from etwinning.pupils.api import make_pupil
from etwinning.pupils.api import pupils_of
from etwinning.pupils.api import remove_pupil
from etwinning.pupils.api import reset_password
from etwinning.pupils.api import unlock_pupil
from etwinning.pupils.events import IPupilMade
from etwinning.pupils.events import IPupilRemoved
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.pupils.builders import fits
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat

import pytest


def test_a_teacher_makes_a_pupil_who_is_at_once_in_the_space(river):
    with told(IPupilMade) as events:
        card = pupil_of(river.ana, river.space)
    assert [event.user_id for event in events] == [card.user_id]
    assert card.alias == "Ana-01 (ES)"
    made = account(card.user_id)
    assert (made.fullname, made.kind, made.roles, made.email) == (
        "Ana-01 (ES)",
        "pupil",
        ("Pupil",),
        "",
    )
    assert role_in(river.space, card.user_id) == "PupilMember"
    assert fits(card.user_id, card.password)
    assert alias_of(card.user_id) == card.alias
    assert classroom_of(card.user_id) == river.space.UID()


def test_numbers_run_in_the_space_and_are_never_used_again(river):
    first, second = (pupil_of(river.ana, river.space, name) for name in ("Ana", "Eva"))
    third = pupil_of(river.jan, river.space, "Ana", "PL")
    with log_in_as(river.ana):
        remove_pupil(river.space, second.user_id)
    fourth = pupil_of(river.ana, river.space, "Leo")
    assert [card.alias for card in (first, second, third, fourth)] == [
        "Ana-01 (ES)",
        "Eva-02 (ES)",
        "Ana-03 (PL)",
        "Leo-04 (ES)",
    ]
    assert len({card.login for card in (first, second, third, fourth)}) == 4


def test_the_password_is_stored_nowhere(river):
    card = pupil_of(river.ana, river.space)
    pupil = shelf("pupils").room(river.space.UID()).pupils[card.user_id]
    assert card.password not in repr(vars(pupil))


@pytest.mark.parametrize(
    "name, country, field",
    [
        ("", "ES", "name"),
        ("Ana García", "ES", "name"),
        ("x" * 21, "ES", "name"),
        ("Ana", "XX", "country"),
        ("Ana", "", "country"),
    ],
)
def test_wrong_input_is_refused_and_nothing_is_made(river, name, country, field):
    with pytest.raises(BadInput) as refusal:
        pupil_of(river.ana, river.space, name, country)
    assert list(refusal.value.fields) == [field]
    with log_in_as(river.ana):
        assert pupils_of(river.space) == []


@pytest.mark.parametrize(
    "role", ["TeacherMember", "PupilAdmin", "PupilMember", "Expert", "Observer", "Guest"]
)
def test_only_teacher_admins_of_the_space_may(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    card = pupil_of(river.ana, river.space)
    for verb in (
        lambda: make_pupil(river.space, "Eva", "ES"),
        lambda: reset_password(river.space, card.user_id),
        lambda: lock_pupil(river.space, card.user_id),
        lambda: unlock_pupil(river.space, card.user_id),
        lambda: remove_pupil(river.space, card.user_id),
        lambda: pupils_of(river.space),
    ):
        with log_in_as(someone), pytest.raises(NotAllowed):
            verb()


def test_a_teacher_admin_of_another_space_may_not(site, river):
    other = party(site, "Another")
    card = pupil_of(river.ana, river.space)
    with log_in_as(other.ana):
        with pytest.raises(NotAllowed):
            lock_pupil(river.space, card.user_id)
        with pytest.raises(BadInput):
            lock_pupil(other.space, card.user_id)
    assert account(card.user_id).active


def test_a_new_password_ends_the_old_one(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.jan):
        new = reset_password(river.space, card.user_id)
    assert new.login == card.login
    assert fits(card.user_id, new.password)
    assert not fits(card.user_id, card.password)


def test_a_locked_pupil_is_kept_out_until_unlocked(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.ana):
        lock_pupil(river.space, card.user_id)
        assert not account(card.user_id).active
        with pytest.raises(WrongState):
            lock_pupil(river.space, card.user_id)
        unlock_pupil(river.space, card.user_id)
        assert account(card.user_id).active
        with pytest.raises(WrongState):
            unlock_pupil(river.space, card.user_id)


def test_a_removed_pupil_is_gone_for_good(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.ana), told(IPupilRemoved) as events:
        remove_pupil(river.space, card.user_id)
        assert pupils_of(river.space) == []
        for verb in (unlock_pupil, remove_pupil, reset_password):
            with pytest.raises(WrongState):
                verb(river.space, card.user_id)
    assert len(events) == 1
    assert places_of(card.user_id) == {}
    assert not account(card.user_id).active
    assert alias_of(card.user_id) == card.alias  # what was written keeps its author


def test_no_new_pupils_in_a_closed_space(river):
    close(river)
    with pytest.raises(WrongState):
        pupil_of(river.ana, river.space)


def test_pupils_stay_thirty_days_after_the_project(river):
    assert expires_at(river.space) is None
    close(river)
    left = expires_at(river.space) - datetime.now(UTC)
    assert timedelta(days=29, hours=23) < left <= timedelta(days=30)
    close(river, "archive")
    assert expires_at(river.space) - datetime.now(UTC) <= left


def test_reopening_keeps_the_pupils(river):
    close(river)
    close(river, "reopen")
    assert expires_at(river.space) is None


def test_when_the_time_is_over_all_accounts_close(river):
    cards = [pupil_of(river.ana, river.space, name) for name in ("Ana", "Eva")]
    expire_at(river.space, datetime.now(UTC))
    with for_the_house("a test"):
        assert expire_all(river.space) == 2
        assert expire_all(river.space) == 0
    assert not any(account(card.user_id).active for card in cards)
    assert expires_at(river.space) is None
