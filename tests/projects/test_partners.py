"""Annex partners: PJ7, PJ11, MS7."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.interfaces import ITellsOffices
from etwinning.notices.api import notices_of
from etwinning.places.api import history
from etwinning.places.api import role_in
from etwinning.projects.api import accept_invitation
from etwinning.projects.api import decline_invitation
from etwinning.projects.api import invitation_of
from etwinning.projects.api import invite_partner
from etwinning.projects.api import leave_project
from etwinning.projects.api import object_to_partner
from etwinning.projects.api import remove_partner
from etwinning.projects.api import take_back_invitation
from etwinning.projects.lists import invitations_to
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.support.builders import officer

import pytest

WORDS = "Come and measure with us"


@pytest.fixture
def contact(pair):
    """A verified teacher of Italy, a contact of the first founder."""
    person = teacher("IT")
    contacts(pair[0], person)
    return person


def invite(made, by, person):
    with log_in_as(by):
        return invite_partner(made, person, WORDS)


def test_an_invited_contact_is_told_and_has_no_role_yet(running, pair, contact):
    invite(running, pair[0], contact)
    assert role_in(running, contact) == ""
    line = notices_of(contact)[0]
    assert line.kind == "projects:invited" and WORDS in line.paragraphs
    assert [row.uid for row in invitations_to(contact)] == [running.UID()]


def test_the_role_is_given_when_the_invitation_is_accepted(running, pair, contact, told):
    invite(running, pair[0], contact)
    with log_in_as(contact):
        accept_invitation(running)
    assert role_in(running, contact) == "Partner"
    assert told[-1] == "PartnerJoined" and told.count("PartnerJoined") == 1
    assert invitations_to(contact) == []
    assert notices_of(pair[1])[0].kind == "projects:joined"


def test_the_partners_office_is_told_and_sees_the_project(running, pair, contact):
    italy = officer("IT", "ProjectOfficer")
    invite(running, pair[0], contact)
    with log_in_as(contact):
        accept_invitation(running)
    assert notices_of(italy)[0].kind == "projects:partner_of_yours"
    assert "IT" in {code for code, _region in ITellsOffices(running).offices()}
    assert len(running.ledger) == 2


def test_the_partners_office_may_object_for_some_days(running, told):
    person = partner(running, "IT")
    with log_in_as(officer("FR", "ProjectOfficer")), pytest.raises(NotAllowed):
        object_to_partner(running, person, "Not known")
    with log_in_as(officer("ES", "ProjectOfficer")), pytest.raises(NotAllowed):
        object_to_partner(running, person, "Not known")
    with log_in_as(officer("IT", "ProjectOfficer")):
        with pytest.raises(BadInput):
            object_to_partner(running, person, " ")
        object_to_partner(running, person, "We do not know this school")
    assert role_in(running, person) == ""
    assert told[-1] == "PartnerLeft"
    assert "We do not know this school" in notices_of(person)[0].paragraphs


def test_after_these_days_the_office_is_too_late(running):
    api.portal.set_registry_record("etwinning.projects.object_days", 1)
    person = partner(running, "IT")
    late = running.partners[0]
    running.partners = (type(late)(person, late.school, late.since, late.since),)
    with log_in_as(officer("IT", "ProjectOfficer")), pytest.raises(WrongState):
        object_to_partner(running, person, "We do not know this school")
    assert role_in(running, person) == "Partner"


def test_a_stranger_cannot_be_invited(running, pair):
    with pytest.raises(Unmet):
        invite(running, pair[0], teacher("IT"))
    assert running.invitations == ()


def test_only_founders_invite(running, contact):
    person = partner(running, "FR")
    contacts(person, contact)
    with pytest.raises(NotAllowed):
        invite(running, person, contact)


def test_nobody_is_invited_twice_or_who_takes_part(running, pair, contact):
    invite(running, pair[0], contact)
    with pytest.raises(BadInput):
        invite(running, pair[0], contact)
    with pytest.raises(BadInput):
        invite(running, pair[0], pair[1])


@pytest.mark.parametrize("state", ["draft", "nss_verified", "closed", "archived"])
def test_only_a_running_project_invites(pair, contact, state):
    made = project(state, pair)
    with pytest.raises(WrongState):
        invite(made, pair[0], contact)


def test_a_project_has_a_largest_number_of_partners(running, pair, contact):
    api.portal.set_registry_record("etwinning.projects.partners_most", 1)
    invite(running, pair[0], contact)
    other = teacher("FR")
    contacts(pair[0], other)
    with pytest.raises(TooMany):
        invite(running, pair[0], other)


def test_nobody_joins_uninvited(running):
    for somebody in (teacher("IT"), officer("ES", "ProjectOfficer")):
        with log_in_as(somebody), pytest.raises(NotAllowed):
            accept_invitation(running)


def test_an_invitation_taken_back_or_too_old_cannot_be_accepted(running, pair, contact):
    invite(running, pair[0], contact)
    with log_in_as(pair[1]):
        take_back_invitation(running, contact)
    kinds = [line.kind for line in notices_of(contact)]
    assert kinds.count("projects:invitation_taken_back") == 1
    with log_in_as(contact), pytest.raises(NotAllowed):
        accept_invitation(running)
    old = invite(running, pair[0], contact)
    past = type(old)(old.person, old.by, old.when.replace(year=2020), old.text)
    running.invitations = (*running.invitations[:-1], past)
    assert invitation_of(running, contact) is None
    with log_in_as(contact), pytest.raises(NotAllowed):
        accept_invitation(running)


def test_declining_tells_the_founders_and_frees_the_place(running, pair, contact):
    invite(running, pair[0], contact)
    with log_in_as(contact):
        decline_invitation(running)
    assert notices_of(pair[0])[0].kind == "projects:not_joined"
    invite(running, pair[0], contact)
    assert invitation_of(running, contact) is not None


def test_who_lost_the_verification_waits_with_the_invitation(running, pair, contact):
    invite(running, pair[0], contact)
    api.portal.get()["people"][contact].workflow_history["etwinning_people_teacher"][-1][
        "review_state"
    ] = "pending"
    with log_in_as(contact), pytest.raises(NotAllowed) as refusal:
        accept_invitation(running)
    assert "verified" in str(refusal.value.reason.default)
    assert invitation_of(running, contact) is not None


def test_leaving_ends_access_at_once_and_the_history_stays(running, told):
    person = partner(running, "IT")
    with log_in_as(person):
        leave_project(running)
    assert role_in(running, person) == ""
    assert told[-1] == "PartnerLeft"
    forget_answers(running.REQUEST)  # roles are remembered for one request
    with log_in_as(person), pytest.raises(NotAllowed):
        leave_project(running)
    passages = [(p.what, p.user_id) for p in history(running)[0] if p.user_id == person]
    assert passages == [("left", person), ("joined", person)]


def test_a_founder_cannot_leave(running, pair):
    with log_in_as(pair[0]), pytest.raises(NotAllowed):
        leave_project(running)
    assert role_in(running, pair[0]) == "Founder"


def test_a_founder_ends_a_part_with_a_reason(running, pair, told):
    person = partner(running, "IT")
    with log_in_as(pair[1]):
        with pytest.raises(BadInput):
            remove_partner(running, person, "")
        with pytest.raises(WrongState):
            remove_partner(running, pair[0], "A founder is no partner")
        remove_partner(running, person, "No answer for two months")
    assert role_in(running, person) == ""
    assert told[-1] == "PartnerLeft"
    assert any("No answer for two months" in text for text in notices_of(person)[0].paragraphs)


def test_partners_remove_nobody(running):
    person, other = partner(running, "IT"), partner(running, "FR")
    with log_in_as(person), pytest.raises(NotAllowed):
        remove_partner(running, other, "I do not like it")


def test_joining_reindexes_the_project_and_nothing_inside(running, pair, contact):
    invite(running, pair[0], contact)
    with log_in_as(contact):
        accept_invitation(running)
    found = api.content.find(UID=running.UID())[0]
    assert [country for _title, country in found.project_line["schools"]] == ["ES", "PL", "IT"]
