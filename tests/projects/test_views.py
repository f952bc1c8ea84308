"""Pages of projects, as people get them."""

from etwinning.accounts.api import account
from etwinning.projects import ledger as ledgers
from etwinning.projects.actions import actions_of
from etwinning.projects.api import CHECKS
from etwinning.projects.api import invite_partner
from etwinning.projects.api import projects
from etwinning.projects.api import state_of
from io import BytesIO
from plone import api
from pypdf import PdfReader
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.pages import page
from tests.people.builders import a_school
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import pytest

# state, who (1 first founder, 2 second, a duty in Spain), page, words on it
PAGES = [
    ("draft", 1, "our-project", ["Draft", "Preview and submit", "Second founder", "Discard"]),
    ("draft", 2, "our-project", ["Change the text", "Leave the draft"]),
    ("draft", 2, "write", ["The idea", "Expected results", "Only the two founders read"]),
    ("draft", 1, "picture", ["What the picture shows"]),
    ("draft", 1, "cofounder", ["is the second founder", "My contacts"]),
    ("draft", 1, "preview", ["Submit", "may be public"]),
    ("draft", 1, "discard", ["gone for good"]),
    ("draft", 2, "leave-draft", ["Leave the draft"]),
    ("awaiting_partner", 1, "our-project", ["Waiting for the second founder", "Take it back"]),
    ("awaiting_partner", 2, "our-project", ["Accept or decline"]),
    ("awaiting_partner", 2, "respond", ["Accept", "Decline", "both national offices"]),
    ("awaiting_partner", 1, "withdraw", ["Take the project back"]),
    ("awaiting_nss", 1, "our-project", ["Waited for", "Day 1 of 7", "You need to do nothing"]),
    ("nss_verified", "ProjectOfficer", "decide", ["There is nothing for you to decide"]),
    ("awaiting_nss", "ProjectOfficer", "decide", ["Checklist", "Our signature is due"]),
    ("awaiting_nss", 1, "answer", ["No office waits for an answer"]),
    ("labelled", 1, "our-project", ["eTwinning label (PDF)", "Rebuild the spaces", "Extend"]),
    ("labelled", 1, "partners", ["No partner yet", "None of your contacts"]),
    ("labelled", 1, "publish", ["may be public"]),
    ("labelled", 1, "extend", ["New last day"]),
    ("labelled", 1, "close", ["Its TwinSpace closes with it"]),
    ("labelled", 1, "handover", ["same school, or of the same"]),
    ("labelled", 1, "repair", ["makes what is missing"]),
    ("labelled", "Moderator", "flag", ["with your reason"]),
    ("closed", 1, "reopen", ["goes on where it was"]),
    ("closed", 1, "archive", ["no way back"]),
    ("flagged", 1, "our-project", ["Hidden until it is decided", "can be recognised"]),
    ("flagged", "Moderator", "restore", ["Show it again"]),
    ("rejected", 1, "our-project", ["Rejected by an office", "We do not know this school"]),
]


@pytest.mark.parametrize(("state", "who", "name", "words"), PAGES)
def test_every_page_says_what_it_is(pair, state, who, name, words):
    made = project(state, pair)
    with log_in_as(pair[who - 1] if isinstance(who, int) else officer("ES", who)):
        html = page(made, name)
    assert [word for word in words if word not in html] == []


def test_the_public_page_names_schools_and_never_a_teacher(pair, visitor):
    made = project("labelled", pair)
    third = partner(made, "IT")
    with api.env.adopt_user(user=visitor):
        html = page(made)
    for words in ("Running since", "Spain · founder", "Poland · founder", "Italy · since"):
        assert words in html
    assert "Everybody can read these pages" in html and "Check this label" in html
    people = [*pair, third, *(s.who for s in made.ledger)]
    names = [account(user_id).fullname for user_id in people]
    assert [word for word in (*people, *names) if word in html] == []
    assert "our-project" not in html


def test_a_page_that_is_not_public_says_so(pair):
    made = project("approved", pair, public=False)
    with log_in_as(teacher("FR")):
        html = page(made)
    assert "Only teachers can read this page" in html
    assert "Everybody can read these pages" not in html


@pytest.mark.parametrize("state", ["draft", "nss_verified", "flagged"])
def test_founders_are_led_to_their_own_page(pair, state):
    made = project(state, pair)
    with log_in_as(pair[0]):
        page(made)
    assert made.REQUEST.response.getHeader("location").endswith("/@@our-project")


def test_a_partner_finds_the_own_part_on_the_public_page(running):
    with log_in_as(partner(running)):
        html = page(running)
    assert "Your part" in html and "@@leave" in html
    assert "Approval ledger" not in html


def test_only_what_one_may_do_now_is_offered(pair):
    made = project("awaiting_nss", pair)
    expected = {
        pair[0]: {"@@withdraw"},
        pair[1]: set(),
        officer("ES", "ProjectOfficer"): {"@@decide"},
        officer("FR", "ProjectOfficer"): set(),
        officer("ES", "Validator"): set(),
        teacher("ES"): set(),
    }
    for somebody, pages in expected.items():
        with log_in_as(somebody):
            assert {action.page for action in actions_of(made, somebody)} == pages


def test_the_form_keeps_what_was_typed_and_shows_both_texts(pair):
    made = project("draft", pair)
    with log_in_as(pair[1]):
        page(made, "write", {"title": "Rivers that connect us", "aims": "Theirs", "version": "0"})
    form = {"title": "Streams", "aims": "Mine", "version": "0"}
    with log_in_as(pair[0]):
        html = page(made, "write", form)
        assert made.REQUEST.response.getStatus() == 409
    for words in ("Mine", "Theirs", "Streams", "wrote in the meantime", 'value="1"'):
        assert words in html
    assert (made.title, made.aims) == ("Rivers that connect us", "Theirs")


def test_the_form_says_at_the_field_what_is_wrong(pair):
    made = project("draft", pair)
    form = {"title": "x" * 120, "age_min": "three", "version": "0"}
    with log_in_as(pair[0]):
        html = page(made, "write", form)
        assert made.REQUEST.response.getStatus() == 400
    assert "at most 100, you have 120" in html and "x" * 120 in html
    assert made.version == 0


def test_a_change_of_the_other_founder_is_marked(pair):
    made = project("draft", pair)
    with log_in_as(pair[1]):
        page(made, "write", {"title": "Streams", "version": "0"})
    with log_in_as(pair[0]):
        assert f"{account(pair[1]).fullname} changed this on" in page(made, "write")
    with log_in_as(pair[1]):
        assert "changed this on" not in page(made, "write")


def test_the_wizard_begins_with_my_school_and_goes_on_to_the_form(pair):
    with log_in_as(pair[0]):
        html = page(projects(), "found")
        assert "Choose the second one" in html
        page(projects(), "found", {"cofounder": pair[1]})
    assert projects().REQUEST.response.getHeader("location").endswith("/@@write")
    assert len(projects()) == 1


def test_with_several_schools_the_wizard_asks_which(pair, site):
    profile = site["people"][pair[0]]
    tie, other = profile.ties[0], a_school("ES")
    profile.ties = (tie, type(tie)(other.UID(), tie.role, tie.since, tie.verified))
    with log_in_as(pair[0]):
        assert "You cannot change it later" in page(projects(), "found")
        page(projects(), "found", {"school": "nonsense"})
        assert projects().REQUEST.response.getStatus() == 400
    assert len(projects()) == 0


def test_a_newcomer_is_told_why_there_is_nobody_to_choose(site):
    with log_in_as(teacher("FR", state="pending")):
        assert "has not verified you yet" in page(projects(), "found")


def test_the_office_decides_on_its_page(pair):
    made = project("awaiting_nss", pair)
    form = {"office": "ES", "decision": "approve", "checks": list(CHECKS[:3]), "reason": ""}
    with log_in_as(officer("ES", "ProjectOfficer")):
        html = page(made, "decide", form)
        assert "Not looked at yet" in html and html.count("checked") >= 4
        page(made, "decide", {**form, "checks": list(CHECKS)})
    assert state_of(made) == "nss_verified"


def test_the_central_office_sees_that_it_decides_in_place(pair):
    made = project("awaiting_nss", pair)
    made.ledger = ledgers.escalated(made.ledger, "PL")
    with log_in_as(officer("EU", "ProjectOfficer")):
        html = page(made, "decide")
        assert "You decide in place of" in html and "NSS Poland" in html
        page(made, "decide", {"office": "PL", "decision": "reject", "reason": "No school there"})
    assert state_of(made) == "rejected"


def test_a_founder_answers_on_a_page(pair):
    made = project("awaiting_nss", pair)
    sign_as(made, "ES", "needs_info", "Which classes?")
    with log_in_as(pair[1]):
        assert "Which classes?" in page(made, "answer")
        page(made, "answer", {"office": "ES", "text": "The fifth"})
    assert ledgers.line(made.ledger, "ES").answer == "The fifth"


def test_the_invited_teacher_reads_the_words_and_joins(running, pair):
    invited = teacher("IT")
    contacts(pair[0], invited)
    with log_in_as(pair[0]):
        invite_partner(running, invited, "Come and measure with us")
    with log_in_as(invited):
        assert "Come and measure with us" in page(running, "invitation")
        page(running, "invitation", {})
    assert [p.user_id for p in running.partners] == [invited]
    with log_in_as(invited):
        assert "You have no open invitation" in page(running, "invitation")


def test_a_partner_is_removed_on_a_page_with_a_reason(running, pair):
    gone = partner(running)
    with log_in_as(pair[0]):
        html = page(running, "remove", {"person": gone, "reason": " "})
        assert "Write the reason" in html
        page(running, "remove", {"person": gone, "reason": "No answer"})
    assert running.partners == ()


def test_a_handover_is_begun_on_a_page(running, pair):
    colleague = partner(running, "ES")
    with log_in_as(pair[1]):
        assert account(colleague).fullname in page(running, "handover")
        choice = f"{pair[0]}:{colleague}"
        page(running, "handover", {"choice": choice, "reason": "She moved"})
    assert running.handover.successor == colleague


def test_the_label_is_a_tagged_pdf_with_schools_and_a_code(pair):
    made = project("labelled", pair)
    with log_in_as(pair[1]):
        data = page(made, "label")
    assert made.REQUEST.response.getHeader("content-type") == "application/pdf"
    pdf = PdfReader(BytesIO(data))
    text = "".join(sheet.extract_text() for sheet in pdf.pages)
    assert made.label_code in text and "Rivers that connect us" in text
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert not [f for f in pair if account(f).fullname in text]


def test_my_projects_lie_in_their_lists(pair):
    for state in ("draft", "awaiting_partner", "nss_verified", "labelled", "closed"):
        project(state, pair, title=f"In state {state}")
    with log_in_as(pair[1]):
        html = page(api.portal.get(), "my-projects")
    order = [html.index(f"In state {state}") for state in ("awaiting_partner", "labelled")]
    assert order == sorted(order)
    for words in ("Waiting for me", "Active", "Pending", "Drafts", "Closed", "Day 1 of 7"):
        assert words in html


def test_empty_lists_say_what_to_do(site):
    with log_in_as(teacher("ES")):
        html = page(site, "my-projects")
    assert "A project needs two teachers from two countries. You are one of them." in html
    assert "Nothing of yours waits" in html and "No project has been approved yet" in html


def test_the_directory_shows_what_the_reader_may_find(pair, visitor):
    project("approved", pair, title="Rivers of Europe")
    project("approved", pair, title="Only for teachers", public=False)
    project("nss_verified", pair, title="Still at the offices")
    with api.env.adopt_user(user=visitor):
        html = page(projects())
    assert "Rivers of Europe" in html and "1 projects" in html
    assert "Only for teachers" not in html and "Still at the offices" not in html
    with log_in_as(teacher("FR")):
        assert "Only for teachers" in page(projects())


@pytest.mark.parametrize(
    "form", [{"page": "abc"}, {"country": "zz"}, {"text": "x" * 500}, {"country": ["a", "b"]}]
)
def test_nonsense_in_the_directory_is_an_empty_page_and_no_error(site, visitor, form):
    request = projects().REQUEST
    with api.env.adopt_user(user=visitor):
        page(projects())
        request.form.update(form)
        view = projects().restrictedTraverse("@@view")
        assert "No project" in view() or "No public project" in view()


def test_a_school_shows_its_projects(pair, visitor):
    made = project("labelled", pair)
    school = api.portal.get()["schools"][made.founders[0].school]
    with api.env.adopt_user(user=visitor):
        html = page(school)
    assert "Rivers that connect us" in html and "Spain and Poland" in html


@pytest.mark.parametrize("who", ["pupil", "stranger", "staff"])
def test_others_have_no_page_of_their_own_projects(site, who):
    somebody = {
        "pupil": lambda: person(kind="pupil"),
        "stranger": lambda: officer("FR", "ProjectOfficer"),
        "staff": lambda: person(kind="staff"),
    }[who]()
    with log_in_as(somebody):
        assert not api.user.has_permission("etwinning.projects: See own projects", obj=site)


def test_founders_of_one_country_are_told_what_they_will_not_get(site):
    api.portal.set_registry_record("etwinning.projects.national", True)
    pair = founders("ES", "ES")
    made = project("awaiting_nss", pair)
    with log_in_as(pair[0]):
        assert "can get no quality label" in page(made, "our-project")


def test_founders_read_which_offices_see_their_page(pair):
    made = project("approved", pair)
    person, italy = partner(made, "IT"), officer("IT", "ProjectOfficer")
    with log_in_as(pair[0]):
        html = page(made, "our-project")
    assert "Only the founders, and the national offices of those who take part" in html
    with log_in_as(italy):
        assert api.user.has_permission("etwinning.projects: See ledger", obj=made)
    with log_in_as(person):
        assert not api.user.has_permission("etwinning.projects: See ledger", obj=made)
