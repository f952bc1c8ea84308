"""A founder's place goes to a colleague: PJ9."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.jobs.api import run_due
from etwinning.notices.api import notices_of
from etwinning.people.api import rest_teacher
from etwinning.people.api import suspend_teacher
from etwinning.people.api import teacher_of
from etwinning.places.api import role_in
from etwinning.projects.api import archive_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import hand_over
from etwinning.projects.api import object_to_handover
from etwinning.projects.api import restore_project
from etwinning.projects.clock import next_moment
from etwinning.projects.succession import candidates
from etwinning.projects.succession import finish_handover
from etwinning.schools.api import merge_schools
from etwinning.schools.api import school
from tests.accounts.builders import log_in_as
from tests.people.builders import a_school
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.support.builders import officer

import pytest

REASON = "She moved to another school in August"


@pytest.fixture
def colleague(running):
    """A verified teacher of the first founder's school."""
    return teacher("ES", school=school(running.founders[0].school))


def begin(made, by, successor, founder=None):
    with log_in_as(by):
        return hand_over(made, founder or made.founders[0].user_id, successor, REASON)


def in_days(days):
    return datetime.now(UTC) + timedelta(days=days, minutes=1)


def test_the_other_founder_begins_and_everybody_is_told(running, pair, colleague):
    spain = officer("ES", "ProjectOfficer")
    begin(running, pair[1], colleague)
    for person in (*pair, colleague, spain):
        line = notices_of(person)[0]
        assert line.kind == "projects:handover" and REASON in line.paragraphs
    assert role_in(running, colleague) == ""


def test_an_office_of_a_founder_begins_where_one_has_disappeared(running, colleague):
    begin(running, officer("ES", "ProjectOfficer"), colleague)
    assert running.handover.successor == colleague


def test_others_do_not_begin(running, colleague):
    person = partner(running, "IT")
    italy, france = officer("IT", "ProjectOfficer"), officer("FR", "ProjectOfficer")
    for somebody in (person, colleague, italy, france, teacher("ES")):
        with pytest.raises(NotAllowed):
            begin(running, somebody, colleague)
    assert running.handover is None


def test_after_fourteen_days_the_job_gives_the_place(running, pair, colleague, told):
    begin(running, pair[1], colleague)
    run_due(in_days(13).timestamp())
    assert role_in(running, pair[0]) == "Founder"
    run_due(in_days(14).timestamp())
    assert role_in(running, pair[0]) == ""
    assert role_in(running, colleague) == "Founder"
    assert [f.user_id for f in running.founders] == [colleague, pair[1]]
    assert "FounderChanged" in told
    assert notices_of(pair[0])[0].kind == "projects:handed_over"


def test_a_partner_of_the_country_becomes_a_founder_and_no_longer_a_partner(running, pair):
    person = partner(running, "ES")
    begin(running, pair[1], person)
    with for_the_house("a test"):
        assert finish_handover(running, in_days(14))
    assert running.partners == ()
    assert role_in(running, person) == "Founder"


@pytest.mark.parametrize("who", ["founder", "other", "successor", "partner", "office", "central"])
def test_everybody_concerned_may_object(running, pair, colleague, who):
    somebody = {
        "founder": lambda: pair[0],
        "other": lambda: pair[1],
        "successor": lambda: colleague,
        "partner": lambda: partner(running, "IT"),
        "office": lambda: officer("PL", "ProjectOfficer"),
        "central": lambda: officer("EU", "ProjectOfficer"),
    }[who]()
    begin(running, pair[1], colleague)
    with log_in_as(somebody):
        object_to_handover(running, "She comes back in spring")
    assert running.handover is None
    run_due(in_days(20).timestamp())
    assert role_in(running, pair[0]) == "Founder"
    assert running.steps[-1].verb == "object_to_handover"


def test_strangers_do_not_object(running, pair, colleague):
    begin(running, pair[1], colleague)
    for somebody in (teacher("ES"), officer("FR", "ProjectOfficer")):
        with log_in_as(somebody), pytest.raises(NotAllowed):
            object_to_handover(running, "Me too")
    assert running.handover is not None


def test_an_objection_needs_words_and_a_handover(running, pair, colleague):
    with log_in_as(pair[0]), pytest.raises(WrongState):
        object_to_handover(running, "What?")
    begin(running, pair[1], colleague)
    with log_in_as(pair[0]), pytest.raises(BadInput):
        object_to_handover(running, " ")


def test_the_place_stays_in_the_country_and_with_the_verified(running, pair):
    with pytest.raises(Unmet):
        begin(running, pair[1], teacher("FR"))
    with pytest.raises(Unmet):
        begin(running, pair[1], teacher("ES", state="pending"))
    with pytest.raises(BadInput):
        begin(running, pair[1], pair[1])
    with pytest.raises(BadInput):
        begin(running, pair[1], teacher("ES"), founder=teacher("ES"))


def test_one_handover_at_a_time(running, pair, colleague):
    begin(running, pair[1], colleague)
    with pytest.raises(WrongState):
        begin(running, pair[0], teacher("PL"), founder=pair[1])


@pytest.mark.parametrize("state", ["draft", "awaiting_nss", "archived", "flagged"])
def test_only_a_running_or_closed_project_is_handed_over(pair, state):
    made = project(state, pair)
    with pytest.raises(WrongState):
        begin(made, pair[1], teacher("ES"))


def test_a_successor_who_left_the_school_stops_it(running, pair, colleague, site):
    begin(running, pair[1], colleague)
    site["people"][colleague].ties = ()
    with for_the_house("a test"):
        assert not finish_handover(running, in_days(14))
    assert running.handover is None
    assert role_in(running, pair[0]) == "Founder"


def failed_of(person):
    return [line for line in notices_of(person) if line.kind == "projects:handover_failed"]


@pytest.mark.parametrize("state", ["suspended", "dormant"])
def test_a_successor_who_lost_the_verification_becomes_no_founder(running, pair, colleague, state):
    begin(running, pair[1], colleague)
    if state == "suspended":
        with log_in_as(officer("ES", "Moderator")):
            suspend_teacher(teacher_of(colleague), "Advertising")
    else:
        with for_the_house("a test"):
            rest_teacher(teacher_of(colleague))
    run_due(in_days(14).timestamp())
    assert running.handover is None
    assert (role_in(running, pair[0]), role_in(running, colleague)) == ("Founder", "")
    assert [len(failed_of(person)) for person in pair] == [1, 1]


def test_archiving_ends_a_handover_and_everybody_concerned_is_told(pair):
    made, spain = project("closed", pair), officer("ES", "ProjectOfficer")
    colleague = teacher("ES", school=school(made.founders[0].school))
    begin(made, pair[1], colleague)
    with log_in_as(pair[0]):
        archive_project(made)
    assert made.handover is None
    assert [len(failed_of(person)) for person in (*pair, colleague, spain)] == [1, 1, 1, 1]
    run_due(in_days(20).timestamp())
    assert role_in(made, colleague) == ""


def test_nobodys_place_changes_while_a_project_is_hidden(running, pair, colleague):
    begin(running, pair[1], colleague)
    with log_in_as(officer("ES", "Moderator")):
        flag_project(running, "Somebody can be recognised on the picture")
        assert next_moment(running, in_days(0)) is None
    run_due(in_days(20).timestamp())
    assert running.handover is not None and role_in(running, colleague) == ""
    with log_in_as(officer("ES", "Moderator")):
        restore_project(running)
    run_due(in_days(21).timestamp())
    assert role_in(running, colleague) == "Founder"


def test_a_handover_follows_a_school_that_was_merged(running, pair, colleague):
    begin(running, pair[1], colleague)
    other, into = school(running.founders[0].school), a_school("ES")
    with log_in_as(officer("ES")):
        merge_schools(into, other)
    assert running.handover.school == into.UID()
    run_due(in_days(14).timestamp())
    assert role_in(running, colleague) == "Founder"


def test_a_successor_of_a_school_that_is_new_to_the_project_follows_its_merger(running, pair):
    other, into = a_school("ES"), a_school("ES")
    successor = teacher("ES", school=other)
    begin(running, pair[1], successor)
    with log_in_as(officer("ES")):
        merge_schools(into, other)
    run_due(in_days(14).timestamp())
    assert role_in(running, successor) == "Founder"
    assert running.founders[0].school == into.UID()


def test_nobody_finishes_by_hand(running, pair, colleague):
    begin(running, pair[1], colleague)
    with log_in_as(pair[1]), pytest.raises(NotAllowed):
        finish_handover(running, in_days(20))


def test_only_who_qualifies_is_offered(running, pair, colleague):
    person, foreigner = partner(running, "ES"), partner(running, "IT")
    offered = candidates(running, running.founders[0], [foreigner, teacher("ES")])
    assert colleague in offered and person in offered
    assert foreigner not in offered and pair[1] not in offered
