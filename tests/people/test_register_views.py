"""Pages of the registration, as the visitor or the newcomer who uses them."""

from etwinning.accounts.api import user_of_login
from etwinning.base.history import state_of
from etwinning.base.trap import new_seal
from etwinning.people.api import ask_teacher
from etwinning.people.api import is_verified
from etwinning.people.api import school_uids_of
from etwinning.people.api import teacher_of
from etwinning.records.api import shelf
from plone.app.testing import logout
from tests.accounts.builders import log_in_as
from tests.notices.builders import waiting_mails
from tests.pages import page
from tests.pages import where
from tests.people.builders import a_school
from tests.people.builders import STEP_3
from tests.people.builders import teacher
from tests.people.test_registering import PASSWORD
from tests.people.test_registering import secret_of
from tests.people.test_registering import step_1
from tests.support.builders import officer
from time import time

import pytest

NEW_SCHOOL = {
    "country": "ES",
    "title": "Instituto do Faro Novo",
    "postcode": "15999",
    "town": "Muxía",
    "types": ["primary"],
    "principal_email": "xefatura@faro.example",
    "role": "teacher",
    "go": "1",
}


def sealed(**values):
    """Step 1 as a browser sends it, typed in five seconds."""
    return {**step_1(**values), "homepage": "", "seal": new_seal(time() - 5)}


# -- visitors ---------------------------------------------------------------


@pytest.fixture
def visitor(site):
    """Nobody is logged in."""
    logout()
    return site


def test_step_1_leads_to_the_one_answer(visitor):
    assert "Register as a teacher" in page(visitor, "register")
    page(visitor, "register", sealed())
    assert where(visitor).endswith("@@register-sent")
    assert "Look into your mailbox" in page(visitor, "register-sent")
    assert len(waiting_mails()) == 1


def test_what_is_wrong_stands_at_its_field_and_the_text_stays(visitor):
    html = page(visitor, "register", sealed(email="lucia", password=""))
    assert "There are 2 things to put right" in html
    assert 'href="#email"' in html
    assert 'value="Ferreiro"' in html
    assert len(shelf("people").waiting) == 0


def test_the_password_is_never_sent_back(visitor):
    assert PASSWORD not in page(visitor, "register", sealed(email="lucia"))


def test_programs_are_told_the_same_and_nothing_happens(visitor):
    page(visitor, "register", {**sealed(), "homepage": "https://pills.example"})
    assert where(visitor).endswith("@@register-sent")
    assert len(shelf("people").waiting) == 0
    assert "very fast" in page(visitor, "register", {**sealed(), "seal": new_seal()})
    assert len(shelf("people").waiting) == 0


def test_following_the_link_makes_nothing_and_the_button_all(visitor):
    page(visitor, "register", sealed())
    secret = secret_of(waiting_mails()[-1])
    html = page(visitor, "confirm", None, key=secret)
    assert "Welcome, Lucía Ferreiro" in html
    assert user_of_login("lucia@school.example") is None
    page(visitor, "confirm", {"key": secret, "password": PASSWORD})
    user_id = user_of_login("lucia@school.example")
    assert where(visitor) == f"{teacher_of(user_id).absolute_url()}/@@registration-school"
    assert "__ac" in visitor.REQUEST.response.cookies


def test_a_link_that_is_over_says_so(visitor):
    html = page(visitor, "confirm", None, key="x" * 43)
    assert "This link works no longer" in html
    assert visitor.REQUEST.response.getStatus() == 410


def test_the_head_sees_and_answers(site):
    school = a_school(principal_email="head@river.example")
    one = teacher_of(teacher(state="pending", school=school, given_name="Ana"))
    secret = secret_of([m for m in waiting_mails() if m["To"] == "head@river.example"][0])
    logout()
    html = page(site, "head", None, key=secret)
    assert one.title in html
    assert school.title in html
    assert one.heads[school.UID()].answer == ""
    assert "Say what is not right" in page(site, "head", {"key": secret, "answer": "correct"})
    page(site, "head", {"key": secret, "answer": "confirm"})
    assert where(site).endswith("@@head-thanks")
    assert "Thank you" in page(site, "head-thanks")
    assert one.heads[school.UID()].answer == "confirm"
    assert "works no longer" in page(site, "head", None, key=secret)


def test_what_newcomers_may_do_is_for_everybody_to_read(visitor):
    html = page(visitor, "newcomers")
    assert "fill in your profile" in html
    assert "make pupils" in html


# -- registering ------------------------------------------------------------


@pytest.fixture
def lucia(site):
    """A teacher after step 1; the profile."""
    return teacher_of(teacher(state="incomplete", given_name="Lucía", family_name="Ferreiro"))


def test_a_school_that_is_here_is_picked(site, lucia):
    school = a_school(title="CEIP Monte da Guía")
    with log_in_as(lucia.user_id):
        form = {"country": "ES", "title": "Monte da Guia", "postcode": "", "look": "1"}
        html = page(lucia, "registration-school", form)
        assert "CEIP Monte da Guía" in html
        assert lucia.ties == ()
        page(lucia, "registration-school", {**form, "look": "", "go": "1"} | {"role": "teacher"})
        assert lucia.ties == ()  # nothing was chosen
        form = {"school": school.UID(), "role": "teacher", "title": "Monte da Guia", "go": "1"}
        page(lucia, "registration-school", form)
    assert school_uids_of(lucia.user_id) == (school.UID(),)
    assert where(site).endswith("@@registration-profile")


def test_a_new_school_is_proposed(site, lucia):
    with log_in_as(lucia.user_id):
        page(lucia, "registration-school", NEW_SCHOOL)
    assert where(site).endswith("@@registration-profile")
    [tie] = lucia.ties
    assert tie.told == (("ES", ""),)


def test_all_that_is_wrong_with_a_new_school_is_told_at_once(site, lucia):
    with log_in_as(lucia.user_id):
        html = page(
            lucia,
            "registration-school",
            {**NEW_SCHOOL, "town": "", "role": "", "website": "faro.example"},
        )
    assert "Write the town of your school" in html
    assert "The website needs to start with" in html
    assert 'href="#role"' in html
    assert lucia.ties == ()


def test_none_of_them_needs_a_reason(site, lucia):
    a_school(title="Instituto do Faro")
    form = {**NEW_SCHOOL, "title": "Instituto do Faro", "school": "new"}
    with log_in_as(lucia.user_id):
        assert "write why it is another one" in page(lucia, "registration-school", form)
        page(lucia, "registration-school", {**form, "reason": "The old one is across the bay"})
    assert len(lucia.ties) == 1


def test_step_2_is_finished_later_and_what_was_typed_is_there(site, lucia):
    with log_in_as(lucia.user_id):
        page(lucia, "registration-school", {"title": "Instituto do F", "later": "1"})
        assert where(site).endswith("@@registration")
        assert 'value="Instituto do F"' in page(lucia, "registration-school")
        assert "Choose your school" in page(lucia, "registration")


def test_step_3_is_finished_later_with_what_is_right(site, lucia):
    with log_in_as(lucia.user_id):
        page(lucia, "registration-profile", {"age_from": "10", "age_to": "99", "later": "1"})
        assert (lucia.age_from, lucia.age_to) == (10, None)
        assert 'value="10"' in page(lucia, "registration-profile")


def test_step_3_sends_it_to_the_office_with_an_idea(site, lucia):
    with log_in_as(lucia.user_id):
        page(lucia, "registration-school", NEW_SCHOOL)
        idea = {"idea_title": "Letters", "idea_text": "One a week"}
        page(lucia, "registration-profile", {**STEP_3, **idea})
        assert where(site).endswith("@@registration")
        assert state_of(lucia) == "pending"
        assert lucia.languages == ("es:C2", "en:B1")
        assert [one.title for one in lucia.ideas] == ["Letters"]
        html = page(lucia, "registration")
    assert "NSS Spain verifies you by" in html
    assert "What you may do now" in html
    assert "Day 1 of 7" in html


def test_step_3_says_what_is_missing(site, lucia):
    with log_in_as(lucia.user_id):
        html = page(lucia, "registration-profile", {**STEP_3, "level-1": "", "subjects": []})
        assert "Choose a language and how well you know it" in html
        assert lucia.languages == ()
        html = page(lucia, "registration-profile", {**STEP_3, "idea_title": "Letters"})
        assert 'href="#idea_text"' in html
        page(lucia, "registration-profile", STEP_3)
        assert "Choose your school (step 2)" in page(lucia, "registration")
    assert state_of(lucia) == "incomplete"


def test_a_question_is_answered(site):
    one = teacher_of(teacher(state="pending"))
    with log_in_as(officer("ES")):
        ask_teacher(one, "Which class do you teach?")
    with log_in_as(one.user_id):
        assert "Which class do you teach?" in page(one, "registration")
        assert "Only NSS Spain reads your answer" in page(one, "answer-office")
        assert "Write an answer" in page(one, "answer-office", {"answer": ""})
        page(one, "answer-office", {"answer": "5 B"})
        assert "no open question" in page(one, "answer-office")
    assert one.open_question is None


def test_a_rejected_teacher_reads_the_reason(site):
    one = teacher_of(teacher(state="rejected"))
    with log_in_as(one.user_id):
        assert "We do not know this school" in page(one, "registration")
        page(one, "registration", {"submit": "1"})
    assert state_of(one) == "pending"


def test_who_rests_wakes(site):
    one = teacher_of(teacher(state="dormant"))
    with log_in_as(one.user_id):
        assert "I am still there" in page(one, "registration")
        page(one, "registration", {"wake": "1"})
    assert is_verified(one.user_id)
