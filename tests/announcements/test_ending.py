"""How announcements end: partners found, withdrawn, expired, hidden; what follows elsewhere."""

from etwinning.accounts.events import AccountRetired
from etwinning.announcements.api import find_announcements
from etwinning.announcements.api import my_announcements
from etwinning.announcements.api import partners
from etwinning.announcements.api import partners_found
from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import renew_announcement
from etwinning.announcements.api import show_interest
from etwinning.announcements.api import withdraw_announcement
from etwinning.announcements.jobs import Ends
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.security import allowed
from etwinning.messaging.interfaces import IRelation
from etwinning.moderation.interfaces import IReportable
from etwinning.notices.api import notices_of
from etwinning.people.api import know_each_other
from etwinning.people.api import suspend_teacher
from etwinning.people.api import teacher_of
from etwinning.projects.events import ProjectApproved
from tests.accounts.builders import log_in_as
from tests.announcements.builders import announce
from tests.announcements.builders import BAKING
from tests.people.builders import run
from tests.people.builders import teacher
from tests.support.builders import officer
from zope.component import getUtility
from zope.event import notify

import pytest


def kinds(user_id):
    """Names of the notices of this room that somebody has."""
    return [line.kind for line in notices_of(user_id) if line.kind.startswith("announcements")]


def test_after_60_days_it_expires_and_is_renewed_by_one_click(marta, tomasz):
    one = announce(marta)
    run(Ends, 54)
    assert kinds(marta) == []
    with log_in_as(marta), pytest.raises(WrongState):
        renew_announcement(one)
    run(Ends, 56)
    run(Ends, 57)
    assert kinds(marta) == ["announcements:ends_soon"]
    run(Ends, 61)
    run(Ends, 62)
    assert (state_of(one), len(kinds(marta))) == ("expired", 2)
    with log_in_as(tomasz):
        assert not allowed(one, "View")
        assert find_announcements().total == 0
    with log_in_as(marta):
        renew_announcement(one)
    assert state_of(one) == "open"
    run(Ends, 50)
    assert state_of(one) == "open"


def test_what_is_taken_back_is_read_by_nobody_and_can_be_posted_again(marta, tomasz):
    one = announce(marta)
    with log_in_as(tomasz), pytest.raises(NotAllowed):
        withdraw_announcement(one)
    with log_in_as(marta):
        withdraw_announcement(one)
    with log_in_as(tomasz):
        assert not allowed(one, "View")
    with log_in_as(marta):
        post_announcement(one)
        assert state_of(one) == "open"


def test_partners_are_found_with_a_project_of_ones_own(river, told):
    one = announce(river.ana)
    with log_in_as(river.ana):
        with pytest.raises(BadInput):
            partners_found(one, "0" * 32)
        assert state_of(one) == "open"
        partners_found(one, river.project.UID())
    assert (state_of(one), one.project) == ("found", river.project.UID())
    assert told == ["AnnouncementPosted", "PartnersFound"]
    with log_in_as(river.jan):
        assert allowed(one, "View")
        assert find_announcements().total == 0


def test_interest_is_told_once_and_makes_acquainted(marta, tomasz):
    one = announce(marta)
    assert not know_each_other(marta, tomasz)
    with log_in_as(tomasz):
        with pytest.raises(BadInput):
            show_interest(one, "money")
        show_interest(one, "part")
        with pytest.raises(WrongState):
            show_interest(one, "begin")
    assert kinds(marta) == ["announcements:interest"]
    assert know_each_other(marta, tomasz)
    for other in (marta, teacher(state="pending")):
        with log_in_as(other), pytest.raises((BadInput, NotAllowed)):
            show_interest(one, "part")
    assert one.interested == (tomasz,)


def test_who_announces_takes_messages_unless_interest_comes_first(marta, tomasz):
    relation = getUtility(IRelation, "announcement")
    assert not relation.holds(tomasz, marta)
    announce(marta)
    other = announce(tomasz, contact="interest", **BAKING)
    assert relation.holds(tomasz, marta)
    assert not relation.holds(marta, tomasz)
    with log_in_as(marta):
        show_interest(other, "part")
    assert relation.holds(marta, tomasz)


def test_a_project_that_came_of_it_ends_it(river):
    one, other = announce(river.ana), announce(river.ana, **BAKING)
    with log_in_as(river.jan):
        show_interest(one, "part")
    notify(ProjectApproved(river.project))
    notify(ProjectApproved(river.project))
    assert (state_of(one), one.project) == ("found", river.project.UID())
    assert state_of(other) == "open"


def test_moderators_of_the_authors_office_hide_and_give_back(marta, tomasz):
    one = announce(marta)
    with log_in_as(officer("PL", "Moderator")), pytest.raises(NotAllowed):
        IReportable(one).hide("topic")
    with log_in_as(officer("ES", "Moderator")):
        IReportable(one).hide("topic")
        assert IReportable(one).state == "hidden"
    with log_in_as(tomasz):
        assert not allowed(one, "View")
    with log_in_as(marta), pytest.raises((NotAllowed, WrongState)):
        post_announcement(one)
    with log_in_as(officer("ES", "Moderator")):
        IReportable(one).restore()
    assert state_of(one) == "expired"
    assert sorted(kinds(marta)) == ["announcements:back", "announcements:hidden"]


def test_who_is_suspended_looks_for_nobody(marta, tomasz):
    one = announce(marta)
    with log_in_as(officer("ES", "Moderator")):
        suspend_teacher(teacher_of(marta), "Advertising to many teachers")
    assert state_of(one) == "withdrawn"


def test_with_the_account_all_goes(marta, tomasz):
    announce(marta)
    announce(marta, posted=False, **BAKING)
    theirs = announce(tomasz, **BAKING)
    notify(AccountRetired(marta))
    notify(AccountRetired(marta))
    assert list(partners().objectIds()) == [theirs.getId()]
    with log_in_as(marta):
        assert my_announcements() == []
