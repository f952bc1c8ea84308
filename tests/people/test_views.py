"""Pages of teachers, contacts and offices, each as the role that uses it and who may not."""

from etwinning.people.api import are_contacts
from etwinning.people.api import ask_contact
from etwinning.people.api import is_verified
from etwinning.people.api import requests_from
from etwinning.people.api import school_uids_of
from etwinning.people.api import teacher_of
from etwinning.schools.api import school as school_named
from tests.accounts.builders import log_in_as
from tests.notices.builders import waiting_mails
from tests.pages import page
from tests.pages import where
from tests.people.builders import a_school
from tests.people.builders import contacts
from tests.people.builders import PROFILE
from tests.people.builders import STEP_3
from tests.people.builders import teacher
from tests.people.builders import WORDS
from tests.support.builders import officer

import pytest

# -- the profile ------------------------------------------------------------


@pytest.fixture
def marta(site):
    """A verified teacher; the profile."""
    return teacher_of(teacher(given_name="Marta", family_name="Figueiredo"))


@pytest.fixture
def tomasz(site):
    """A verified teacher of Poland; the profile."""
    return teacher_of(teacher("PL", given_name="Tomasz", family_name="Wilk"))


def test_a_colleague_reads_the_profile_and_no_address(marta, tomasz):
    with log_in_as(tomasz.user_id):
        html = page(marta)
    for words in ("Marta Figueiredo", "Rivers, maps", "English B2", "10–12", "Ask to be contacts"):
        assert words in html
    assert "@school.example" not in html
    assert "@@edit-profile" not in html
    assert "@@verification" not in html


def test_the_owner_is_offered_what_the_owner_may(marta):
    with log_in_as(marta.user_id):
        html = page(marta)
    assert "@@edit-profile" in html
    assert "Ask to be contacts" not in html


def test_the_profile_is_edited(site, marta):
    with log_in_as(marta.user_id):
        html = page(marta, "edit-profile")
        assert "Rivers, maps" in html
        page(marta, "edit-profile", {**STEP_3, "interests": "Herons"})
    assert where(site) == marta.absolute_url()
    assert marta.interests == "Herons"


def test_ideas_on_the_page(site, marta):
    idea = {"title": "Letters", "text": "One a week", "age_from": "10", "age_to": "12"}
    with log_in_as(marta.user_id):
        assert "The idea in one line" in page(marta, "idea")
        page(marta, "idea", idea)
        [one] = marta.ideas
        assert "Letters" in page(marta)
        assert 'value="Letters"' in page(marta, "idea", None, idea=one.id)
        page(marta, "idea", {"idea": one.id, "remove": "1"})
    assert marta.ideas == ()


def test_what_the_world_sees(marta):
    with log_in_as(marta.user_id):
        html = page(marta, "world")
    assert "Marta Figueiredo" in html
    assert "School" in html


def test_the_school_that_is_left_is_named_and_no_other(marta):
    own, other = school_named(marta.ties[0].school), a_school(title="Escola que ninguén deixa")
    with log_in_as(marta.user_id):
        html = page(marta, "registration-school", leave=own.UID())
        assert f"<b>{own.title}</b>" in html
        assert other.title not in page(marta, "registration-school", leave=other.UID())


def test_the_own_schools(site, marta):
    with log_in_as(marta.user_id):
        assert "Verified on" in page(marta, "schools")
        new = a_school()
        form = {"school": new.UID(), "role": "teacher", "title": "x", "leave": marta.ties[0].school}
        page(marta, "registration-school", form)
        assert where(site).endswith("@@schools")
        html = page(marta, "schools")
    assert "running projects go on until" in html
    assert school_uids_of(marta.user_id) == (new.UID(),)


# -- contacts --------------------------------------------------------------


def test_asking_and_answering_on_pages(site, marta, tomasz):
    with log_in_as(marta.user_id):
        assert "write at least 20 words" in page(tomasz, "ask-contact")
        assert "at least 20 words" in page(tomasz, "ask-contact", {"text": "Hello"})
        page(tomasz, "ask-contact", {"text": WORDS})
        assert "You have asked to be contacts" in page(tomasz)
        assert "Take it back" in page(site, "contacts")
    with log_in_as(tomasz.user_id):
        assert WORDS in page(site, "contacts")
        page(site, "contacts", {"act": "accept", "person": marta.user_id})
        assert "You are contacts" in page(marta)
        assert "Marta Figueiredo" in page(site, "contacts")
        assert "Choose a decision" in page(site, "contacts", {"act": "x", "person": "y"})


def test_following_from_the_profile_and_ending_it_on_the_list(site, marta, tomasz):
    with log_in_as(marta.user_id):
        assert 'value="follow"' in page(tomasz)
        assert 'value="follow"' not in page(marta)
        page(site, "contacts", {"act": "follow", "person": tomasz.user_id, "from": "profile"})
        assert where(site) == tomasz.absolute_url()
        assert 'value="unfollow"' in page(tomasz)
        assert "Tomasz Wilk" in page(site, "contacts")
        page(site, "contacts", {"act": "unfollow", "person": tomasz.user_id})
        assert "Tomasz Wilk" not in page(site, "contacts")
    with log_in_as(tomasz.user_id):
        assert "Marta Figueiredo" not in page(site, "contacts")


def test_a_newcomer_reads_why_there_are_no_contacts_yet(site):
    with log_in_as(teacher(state="pending")):
        assert "NSS Spain verifies you by" in page(site, "contacts")


# -- the office -------------------------------------------------------------


def test_the_office_sees_all_it_needs_and_decides(site):
    one = teacher_of(teacher(state="pending"))
    with log_in_as(officer("ES", fullname="Ana Duarte")):
        html = page(one, "verification")
        for words in (one.title, "Day 1 of 7", "Head has not answered", "@school.example"):
            assert words in html
        assert "Choose a decision" in page(one, "verification", {"note": ""})
        assert "Write the question" in page(one, "verification", {"decision": "ask"})
        page(one, "verification", {"decision": "ask", "note": "Which class?"})
        html = page(one, "verification")
        assert "Which class?" in html
        assert "The clock stands still" in html
        page(one, "verification", {"decision": "verify"})
        assert "Verified" in page(one, "verification")
    assert is_verified(one.user_id)


def test_the_second_officer_is_told(site):
    one = teacher_of(teacher(state="pending"))
    with log_in_as(officer("ES")):
        page(one, "verification", {"decision": "verify"})
    with log_in_as(officer("ES")):
        html = page(one, "verification", {"decision": "reject", "note": "Late"})
    assert "its state has changed" in html
    assert site.REQUEST.response.getStatus() == 409


def test_the_head_is_asked_again_and_a_colleague_assigned(site):
    one = teacher_of(teacher(state="pending"))
    spain = officer("ES", fullname="Ana Duarte")
    with log_in_as(spain):
        before = len(waiting_mails())
        page(one, "verification", {"decision": "ask_head", "school": one.ties[0].school})
        assert len(waiting_mails()) == before + 1
        page(one, "verification", {"decision": "assign", "assigned": spain})
        assert "assigned to Ana Duarte" in page(one, "verification")


def test_what_people_typed_is_text_on_every_page(site, marta, tomasz):
    evil = "<script>alert(1)</script>"
    with log_in_as(marta.user_id):
        page(marta, "edit-profile", {**STEP_3, "interests": evil, "experience": evil})
        page(marta, "idea", {"title": evil, "text": evil, "age_from": "10", "age_to": "12"})
        ask_contact(tomasz.user_id, f"{evil} {WORDS}")
    with log_in_as(tomasz.user_id):
        for html in (page(marta), page(site, "contacts")):
            assert evil not in html
            assert "&lt;script&gt;" in html
    assert requests_from(marta.user_id)
    assert not are_contacts(marta.user_id, tomasz.user_id)
    contacts(tomasz.user_id, teacher("FR"))
    assert PROFILE["interests"]
