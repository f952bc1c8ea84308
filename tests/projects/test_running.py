"""A running project: publication, extending, closing, hiding: PJ8, PS4, workflows.md section 3."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.jobs.api import run_due
from etwinning.notices.api import notices_of
from etwinning.projects.api import close_project
from etwinning.projects.api import extend_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import reopen_project
from etwinning.projects.api import set_public
from etwinning.projects.api import state_of
from etwinning.projects.lists import listed_projects
from plone import api
from tests.accounts.builders import log_in_as
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.support.builders import officer

import pytest

BEFORE = ("draft", "awaiting_partner", "awaiting_nss", "nss_verified")
PUBLIC = ("approved", "labelled", "closed", "archived")


def may_view(made, user):
    with api.env.adopt_user(user=user):
        return api.user.has_permission("View", obj=made)


@pytest.mark.parametrize("state", [*BEFORE, "declined", "withdrawn", "rejected", "flagged"])
def test_nothing_is_public_before_approval_and_while_it_is_hidden(pair, visitor, state):
    made = project(state, pair)
    assert not may_view(made, visitor)
    with api.env.adopt_user(user=visitor):
        assert list(api.content.find(UID=made.UID())) == []
        assert listed_projects() == ([], 0)


@pytest.mark.parametrize("state", PUBLIC)
def test_with_both_ticks_everybody_reads_it(pair, visitor, state):
    made = project(state, pair)
    assert may_view(made, visitor)
    with api.env.adopt_user(user=visitor):
        assert [brain.UID for brain in api.content.find(UID=made.UID())] == [made.UID()]


def test_without_both_ticks_only_teachers_and_offices_read_it(pair, visitor):
    made = project("approved", pair, public=False)
    assert not may_view(made, visitor)
    for somebody, expected in (
        (teacher("FR"), True),
        (officer("ES", "ProjectOfficer"), True),
        (teacher("FR", state="pending"), False),
        (officer("FR", "ProjectOfficer"), False),
    ):
        with log_in_as(somebody):
            assert bool(api.user.has_permission("View", obj=made)) is expected


def test_one_tick_taken_back_hides_the_page_at_once_in_every_state(pair, visitor, told):
    for state in PUBLIC:
        made = project(state, pair)
        with log_in_as(pair[1]):
            set_public(made, False)
        assert not may_view(made, visitor)
        with api.env.adopt_user(user=visitor):
            assert list(api.content.find(UID=made.UID())) == []
    assert told.count("ProjectPublicityChanged") == len(PUBLIC)


def test_the_tick_may_be_given_later(pair, visitor):
    made = project("approved", pair, public=False)
    for founder in pair:
        with log_in_as(founder):
            set_public(made, True)
    assert may_view(made, visitor)


def test_only_founders_tick(running):
    for somebody in (partner(running), officer("ES", "Moderator"), teacher("ES")):
        with log_in_as(somebody), pytest.raises(NotAllowed):
            set_public(running, True)


def test_a_reset_of_the_workflows_permissions_opens_nothing(pair, visitor):
    made = project("approved", pair, public=False)
    tool = api.portal.get_tool("portal_workflow")
    tool.getWorkflowsFor(made)[0].updateRoleMappingsFor(made)
    assert not may_view(made, visitor)


def test_founders_extend_with_a_day_that_fits(running, pair):
    with log_in_as(pair[1]):
        extend_project(running, date(2028, 1, 31))
        with pytest.raises(BadInput):
            extend_project(running, date(2020, 1, 1))
    assert running.ends == date(2028, 1, 31)
    with log_in_as(partner(running)), pytest.raises(NotAllowed):
        extend_project(running, date(2028, 2, 1))


def test_closing_and_reopening_are_told_once_to_the_members(running, pair, told):
    person = partner(running)
    del told[:]
    with log_in_as(pair[0]):
        close_project(running, reason="We are done")
        reopen_project(running)
    assert told == ["ProjectClosed", "ProjectReopened"]
    assert [line.kind for line in notices_of(person)[:2]] == [
        "projects:back_at_work",
        "projects:closed",
    ]


def test_after_a_year_it_cannot_be_reopened_and_is_archived_by_itself(pair):
    made = project("closed", pair)
    then = datetime.now(UTC) - timedelta(days=366)
    made.moments = {**made.moments, "close": then}
    made.reindexObject()
    with log_in_as(pair[0]), pytest.raises(Unmet):
        reopen_project(made)
    run_due()
    assert state_of(made) == "archived"


def test_within_the_year_nothing_is_archived_by_itself(pair):
    made = project("closed", pair)
    run_due((datetime.now(UTC) + timedelta(days=360)).timestamp())
    assert state_of(made) == "closed"


def test_hiding_needs_a_reason_and_the_founders_read_it(running, pair, told):
    moderator = officer("PL", "Moderator")
    with log_in_as(moderator):
        with pytest.raises(BadInput):
            flag_project(running, " ")
        flag_project(running, "A pupil can be recognised")
    assert told[-1] == "ProjectFlagged"
    for founder in pair:
        assert "A pupil can be recognised" in notices_of(founder)[0].paragraphs[0]


def test_what_is_hidden_is_seen_by_founders_and_moderators_only(pair):
    made = project("flagged", pair)
    people = {
        pair[0]: True,
        officer("ES", "Moderator"): True,
        teacher("FR"): False,
        officer("ES", "ProjectOfficer"): False,
        officer("FR", "Moderator"): False,
    }
    for somebody, expected in people.items():
        with log_in_as(somebody):
            assert bool(api.user.has_permission("View", obj=made)) is expected


def test_a_moderator_of_another_country_hides_nothing(running):
    with log_in_as(officer("FR", "Moderator")), pytest.raises(NotAllowed):
        flag_project(running, "Because")


def test_drafts_are_not_hidden(pair):
    made = project("draft", pair)
    with log_in_as(officer("ES", "Moderator")), pytest.raises(WrongState):
        flag_project(made, "Because")
