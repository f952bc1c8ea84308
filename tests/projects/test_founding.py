"""From my school to the offices: PJ1, PJ3, MS7."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.notices.api import notices_of
from etwinning.people.api import school_uids_of
from etwinning.places.api import roster
from etwinning.projects.api import accept_project
from etwinning.projects.api import choose_cofounder
from etwinning.projects.api import decline_project
from etwinning.projects.api import discard_project
from etwinning.projects.api import found_project
from etwinning.projects.api import leave_draft
from etwinning.projects.api import projects
from etwinning.projects.api import state_of
from etwinning.projects.api import submit_project
from etwinning.projects.api import unmet
from etwinning.projects.api import withdraw_project
from etwinning.schools.api import verify_school
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import a_school
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.projects.builders import TEXT
from tests.support.builders import officer
from zope.i18n import translate

import pytest


def belgians():
    """Two contacts of two Belgian offices."""
    pair = []
    for code in ("BE-nl", "BE-fr"):
        school = a_school("BE", verified=False, office=code)
        with log_in_as(officer(code)):
            verify_school(school)
        pair.append(teacher("BE", school=school))
    contacts(*pair)
    return pair


def sentences(found):
    return [translate(sentence) for sentence in found]


def test_a_draft_has_two_founders_with_one_school_each_and_a_random_id(pair):
    made = project("draft", pair)
    assert [f.user_id for f in made.founders] == list(pair)
    assert all(f.school for f in made.founders)
    assert set(roster(made)) == set(pair)
    assert len(made.getId()) == 32
    assert made.creators == () and not made.get_local_roles()


def test_the_second_founder_may_be_chosen_later(pair):
    with log_in_as(pair[0]):
        made = found_project(school="")
    with log_in_as(pair[0]):
        choose_cofounder(made, pair[1])
    assert [f.user_id for f in made.founders] == list(pair)
    assert notices_of(pair[1])[0].kind == "projects:chosen"


def test_another_second_founder_closes_the_draft_to_the_first_choice(pair):
    made, other = project("draft", pair), teacher("FR")
    contacts(pair[0], other)
    with log_in_as(pair[0]):
        choose_cofounder(made, other)
    assert set(roster(made)) == {pair[0], other}
    with log_in_as(pair[1]):
        assert not api.user.has_permission("View", obj=made)


def test_only_who_began_the_draft_chooses(pair):
    made, other = project("draft", pair), teacher("FR")
    contacts(pair[1], other)
    with log_in_as(pair[1]), pytest.raises(NotAllowed):
        choose_cofounder(made, other)


def test_a_stranger_cannot_be_asked_and_nothing_is_written(site, pair):
    before = len(projects())
    with log_in_as(pair[0]), pytest.raises(Unmet) as refusal:
        found_project(school="", cofounder=teacher("FR"))
    assert "contact" in sentences(refusal.value.reasons)[0]
    assert len(projects()) == before


def test_nobody_founds_with_a_school_of_others(pair):
    with log_in_as(pair[0]), pytest.raises(BadInput) as refusal:
        found_project(school=a_school("ES").UID())
    assert list(refusal.value.fields) == ["school"]


def test_nobody_founds_with_themselves(pair):
    with log_in_as(pair[0]), pytest.raises(BadInput):
        found_project(school="", cofounder=pair[0])


@pytest.mark.parametrize("kind", ["pupil", "staff", "guest"])
def test_only_teachers_found(site, kind):
    with log_in_as(person(kind=kind)), pytest.raises(NotAllowed):
        found_project(school="")


def test_a_newcomer_writes_a_draft_and_is_told_why_not_more(pair):
    newcomer = teacher("FR", state="pending")
    with log_in_as(newcomer):
        made = found_project(school="", values=TEXT)
    with log_in_as(newcomer):
        with pytest.raises(Unmet):
            choose_cofounder(made, pair[0])
        with pytest.raises(Unmet) as refusal:
            submit_project(made)
    for words in ("second founder", "is not verified by the national office yet"):
        assert any(words in text for text in sentences(refusal.value.reasons)), words
    assert state_of(made) == "draft"


def test_an_incomplete_form_names_each_missing_field(pair):
    made = project("draft", pair, aims="", pupils=None)
    assert sentences(unmet(made)) == ["Fill in: Aims", "Fill in: Number of pupils"]
    with log_in_as(pair[0]), pytest.raises(Unmet) as refusal:
        submit_project(made)
    assert len(refusal.value.reasons) == 2
    assert state_of(made) == "draft"


def test_one_country_is_refused_and_named(site):
    made = project("draft", founders("ES", "ES"))
    assert sentences(unmet(made)) == [
        "Both schools are in one country (Spain). A project needs founders from two countries."
    ]


def test_two_offices_of_belgium_are_one_country(site):
    made = project("draft", belgians())
    assert "one country (Belgium)" in sentences(unmet(made))[0]


def test_national_projects_are_possible_where_they_are_switched_on(site):
    api.portal.set_registry_record("etwinning.projects.national", True)
    made = project("awaiting_nss", founders("ES", "ES"))
    assert [s.office for s in made.ledger] == ["ES"]


def test_a_national_project_of_two_belgian_offices_needs_both(site):
    api.portal.set_registry_record("etwinning.projects.national", True)
    made = project("awaiting_nss", belgians())
    assert [s.office for s in made.ledger] == ["BE-nl", "BE-fr"]


def test_who_is_no_longer_verified_keeps_the_project_back(pair):
    made = project("awaiting_partner", pair)
    with log_in_as(pair[1]):
        from_profile = api.portal.get()["people"][pair[1]]
    from_profile.ties = ()
    with log_in_as(pair[1]), pytest.raises(Unmet) as refusal:
        accept_project(made)
    assert "choose one of the schools" in sentences(refusal.value.reasons)[0]
    assert state_of(made) == "awaiting_partner"


def test_the_second_founder_may_choose_another_own_school(pair):
    made, second = project("awaiting_partner", pair), a_school("PL")
    profile = api.portal.get()["people"][pair[1]]
    tie = profile.ties[0]
    profile.ties = (tie, type(tie)(second.UID(), tie.role, tie.since, tie.verified))
    with log_in_as(pair[1]):
        accept_project(made, school=second.UID())
    assert made.founders[1].school == second.UID()


def test_submitting_and_accepting_are_told_once(pair, told):
    project("awaiting_nss", pair)
    assert told == ["ProjectSubmitted", "ProjectAccepted"]


def test_both_offices_are_asked_at_the_same_time(pair):
    officers = officer("ES", "ProjectOfficer"), officer("PL", "ProjectOfficer")
    other = officer("FR", "ProjectOfficer")
    project("awaiting_nss", pair)
    assert [notices_of(o)[0].kind for o in officers] == ["projects:to_sign"] * 2
    assert notices_of(other) == []


def test_a_regional_officer_is_asked_for_the_own_region_only(site):
    galicia = officer("ES", "ProjectOfficer", region="Galicia")
    murcia = officer("ES", "ProjectOfficer", region="Murcia")
    one, other = teacher("ES", school=a_school("ES", region="Galicia")), teacher("PL")
    contacts(one, other)
    project("awaiting_nss", (one, other))
    assert len(notices_of(galicia)) == 1
    assert notices_of(murcia) == []


def test_declining_tells_the_first_founder_why(pair):
    made = project("awaiting_partner", pair)
    with log_in_as(pair[1]):
        decline_project(made, reason="No time this year")
    line = notices_of(pair[0])[0]
    assert line.kind == "projects:declined" and "No time this year" in line.paragraphs


def test_a_draft_is_discarded_for_good_but_never_what_was_submitted(pair):
    made = project("draft", pair)
    with log_in_as(pair[1]):
        discard_project(made)
    assert made.getId() not in projects()
    kept = project("withdrawn", pair)
    with log_in_as(pair[0]), pytest.raises(WrongState):
        discard_project(kept)


def test_the_second_founder_can_leave_a_draft_the_first_cannot(pair):
    made = project("draft", pair)
    with log_in_as(pair[0]), pytest.raises(NotAllowed):
        leave_draft(made)
    with log_in_as(pair[1]):
        leave_draft(made)
    assert set(roster(made)) == {pair[0]}


def test_withdrawing_keeps_what_was_signed(pair):
    made = project("nss_verified", pair)
    with log_in_as(pair[0]):
        withdraw_project(made, reason="We change the plan")
    assert made.ledger == ()
    assert [s.status for s in made.rounds[0]] == ["approved", "pending"]


@pytest.mark.parametrize(
    "values",
    [{"kind": "clowns"}, {"tools": ("telepathy",)}, {"pupils": "many"}, {"title": "a" * 101}],
)
def test_a_draft_holds_only_what_its_form_takes(pair, values):
    with log_in_as(pair[0]), pytest.raises(BadInput) as refused:
        found_project(school=school_uids_of(pair[0])[0], values={"title": "Rivers", **values})
    assert set(refused.value.fields) == set(values)


def test_who_submitted_is_told_once_that_the_other_agreed(pair):
    made = project("awaiting_partner", pair)
    with log_in_as(pair[1]):
        accept_project(made)
    told = [[line.kind for line in notices_of(person)] for person in pair]
    assert [kinds.count("projects:accepted") for kinds in told] == [1, 0]
