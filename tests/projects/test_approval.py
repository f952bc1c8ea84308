"""The offices sign: PJ4 to PJ6, RC1; issue 2, acceptance 7."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.notices.api import notices_of
from etwinning.papers.api import paper
from etwinning.projects import ledger as ledgers
from etwinning.projects.api import answer_office
from etwinning.projects.api import CHECKS
from etwinning.projects.api import label
from etwinning.projects.api import repair_spaces
from etwinning.projects.api import sign
from etwinning.projects.api import sign_in_place
from etwinning.projects.api import state_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import pytest


@pytest.fixture
def waiting(pair):
    return project("awaiting_nss", pair)


def test_the_first_office_verifies_and_the_last_approves_whichever_order(pair):
    for codes in (("ES", "PL"), ("PL", "ES")):
        made = project("nss_verified", pair, codes=codes)
        assert [s.office for s in made.ledger if s.status == "approved"] == [codes[0]]
        sign_as(made, codes[1])
        assert state_of(made) == "approved"


def test_approval_is_told_once_and_the_house_is_told_who_signed(waiting, told):
    del told[:]
    sign_as(waiting, "ES")
    sign_as(waiting, "PL")
    assert told == ["ProjectSigned", "ProjectSigned", "ProjectApproved"]
    with for_the_house("a test reads the audit"):
        actions = [line["action"] for line in lines(waiting)]
    assert actions.count("projects:project:sign") == 2


def test_the_ledger_keeps_who_when_and_what_was_checked(waiting):
    by = sign_as(waiting, "ES")
    line = ledgers.line(waiting.ledger, "ES")
    assert (line.who, line.status, line.checks) == (by, "approved", CHECKS)
    assert line.when is not None


def test_a_signature_needs_the_whole_checklist(waiting):
    with log_in_as(officer("ES", "ProjectOfficer")), pytest.raises(BadInput) as refusal:
        sign(waiting, "ES", "approve", checklist=CHECKS[:3])
    assert list(refusal.value.fields) == ["checks"]
    assert state_of(waiting) == "awaiting_nss"


@pytest.mark.parametrize("decision", ["needs_info", "reject"])
def test_a_question_and_a_rejection_need_words(waiting, decision):
    with log_in_as(officer("ES", "ProjectOfficer")), pytest.raises(BadInput) as refusal:
        sign(waiting, "ES", decision, "  ")
    assert list(refusal.value.fields) == ["reason"]
    assert all(s.status == "pending" for s in waiting.ledger)


def test_an_unknown_decision_is_refused(waiting):
    with log_in_as(officer("ES", "ProjectOfficer")), pytest.raises(BadInput):
        sign(waiting, "ES", "maybe", "x", CHECKS)


def test_the_same_office_twice_is_a_conflict(waiting):
    sign_as(waiting, "ES")
    with pytest.raises(WrongState):
        sign_as(waiting, "ES")
    with pytest.raises(WrongState):
        sign_as(waiting, "ES", "reject", "We changed our mind")
    assert state_of(waiting) == "nss_verified"


@pytest.mark.parametrize("code", ["FR", "EU", ""])
def test_an_office_without_a_line_cannot_sign(waiting, code):
    with log_in_as(officer("ES", "ProjectOfficer")), pytest.raises(NotAllowed):
        sign(waiting, code, "approve", checklist=CHECKS)


def test_nobody_signs_for_the_other_office(waiting):
    with log_in_as(officer("PL", "ProjectOfficer")), pytest.raises(NotAllowed):
        sign(waiting, "ES", "approve", checklist=CHECKS)
    assert state_of(waiting) == "awaiting_nss"


def test_another_duty_a_stranger_a_founder_and_a_pupil_do_not_sign(waiting, pair):
    for somebody in (officer("ES", "Validator"), teacher("ES"), pair[0], person(kind="pupil")):
        with log_in_as(somebody), pytest.raises(NotAllowed):
            sign(waiting, "ES", "approve", checklist=CHECKS)


def test_an_officer_of_another_region_does_not_sign(site):
    pair = founders("ES", "PL", school=None)
    made = project("awaiting_nss", pair)
    with log_in_as(officer("ES", "ProjectOfficer", region="Galicia")), pytest.raises(NotAllowed):
        sign(made, "ES", "approve", checklist=CHECKS)


def test_a_question_stops_the_clock_and_both_founders_read_it(waiting, pair):
    sign_as(waiting, "ES", "needs_info", "Which classes take part?")
    for founder in pair:
        line = notices_of(founder)[0]
        assert line.kind == "projects:asked" and "Which classes take part?" in line.paragraphs
    assert ledgers.line(waiting.ledger, "ES").asked is not None
    assert state_of(waiting) == "awaiting_nss"


def test_a_founder_answers_and_the_office_signs(waiting, pair):
    by = sign_as(waiting, "ES", "needs_info", "Which classes take part?")
    with log_in_as(pair[1]):
        answer_office(waiting, "ES", "The fifth and the sixth")
    assert notices_of(by)[0].kind == "projects:answered"
    with log_in_as(pair[1]), pytest.raises(WrongState):
        answer_office(waiting, "ES", "Again")
    sign_as(waiting, "ES")
    assert state_of(waiting) == "nss_verified"


def test_an_answer_needs_words_and_a_founder(waiting):
    sign_as(waiting, "ES", "needs_info", "Which classes take part?")
    with log_in_as(teacher("ES")), pytest.raises(NotAllowed):
        answer_office(waiting, "ES", "Me too")
    with log_in_as(waiting.founders[0].user_id), pytest.raises(BadInput):
        answer_office(waiting, "ES", " ")


def test_the_central_office_waits_until_a_line_came_to_it(waiting):
    central = officer("EU", "ProjectOfficer")
    with log_in_as(central), pytest.raises(WrongState):
        sign_in_place(waiting, "ES", "approve", "They do not answer", CHECKS)
    waiting.ledger = ledgers.escalated(waiting.ledger, "ES")
    with log_in_as(central), pytest.raises(BadInput):
        sign_in_place(waiting, "ES", "approve", "", CHECKS)
    with log_in_as(central):
        sign_in_place(waiting, "ES", "approve", "They do not answer", CHECKS)
    line = ledgers.line(waiting.ledger, "ES")
    assert (line.who, line.in_place, line.reason) == (central, True, "They do not answer")
    assert state_of(waiting) == "nss_verified"


def test_only_the_central_office_decides_in_place(waiting):
    waiting.ledger = ledgers.escalated(waiting.ledger, "ES")
    with log_in_as(officer("PL", "ProjectOfficer")), pytest.raises(NotAllowed):
        sign_in_place(waiting, "ES", "approve", "They do not answer", CHECKS)


def test_one_rejection_ends_it_for_both_and_founders_read_why(waiting, pair):
    sign_as(waiting, "PL", "reject", "The school does not know the project")
    assert state_of(waiting) == "rejected"
    for founder in pair:
        line = notices_of(founder)[0]
        assert line.kind == "projects:rejected"
        assert "The school does not know the project" in line.paragraphs
    with pytest.raises(WrongState):
        sign_as(waiting, "ES")


def test_repairing_tells_the_approval_again_to_who_may(running, pair, told):
    del told[:]
    for somebody in (pair[0], officer("PL", "ProjectOfficer")):
        with log_in_as(somebody):
            repair_spaces(running)
    assert told == ["ProjectApproved", "ProjectApproved"]
    with log_in_as(teacher("ES")), pytest.raises(NotAllowed):
        repair_spaces(running)
    draft = project("draft", pair)
    with log_in_as(pair[0]), pytest.raises(WrongState):
        repair_spaces(draft)


def test_the_label_is_given_once_and_its_paper_names_no_person(running, pair, told):
    partner(running, "IT")
    del told[:]
    with for_the_house("a test: the first entry"):
        label(running)
        label(running)
    assert told == ["ProjectLabelled"]
    assert state_of(running) == "labelled"
    shown = paper(running.label_code)
    assert shown.project == "Rivers that connect us" and len(shown.schools) == 3
    names = str(vars(shown))
    assert not [f for f in pair if f in names]
    assert notices_of(pair[0])[0].kind == "projects:labelled"


@pytest.mark.parametrize("state", ["awaiting_nss", "closed", "flagged"])
def test_no_label_in_another_state_and_no_error_either(pair, state):
    made = project(state, pair)
    with for_the_house("a test: an entry"):
        label(made)
    assert made.label_code == "" and state_of(made) == state


def test_nobody_gives_themselves_the_label(running, pair):
    for somebody in (pair[0], officer("ES", "ProjectOfficer")):
        with log_in_as(somebody), pytest.raises(NotAllowed):
            label(running)
