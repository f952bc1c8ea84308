"""Pages of offices."""

from etwinning.support.api import duties_of
from etwinning.support.api import office
from etwinning.support.api import staff
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.pages import forget_answers
from tests.pages import page
from tests.support.builders import officer

import pytest


@pytest.fixture
def visitor(site):
    """The user that nobody logged in as."""
    users = site.acl_users
    return users._createAnonymousUser(users.plugins).__of__(users)


FORM = {
    "title": "NSS Spain",
    "description": "We <help> you",
    "contact": "Calle 1\nMadrid",
    "email": "office@nss.example",
    "website": "https://nss.example",
    "languages": "es\ngl\n\n",
    "regions": "Galicia\nMurcia",
}


def test_a_visitor_reads_what_an_office_does_and_no_name(site, visitor, head, spain):
    carmen = officer("ES", fullname="Carmen Secreta")
    with api.env.adopt_user(user=visitor):
        html = page(spain)
    for words in ("NSS Spain", "How to reach us", "Galicia", "Everybody can read these pages"):
        assert words in html
    for words in ("Carmen", carmen, head, "@@staff", "@@edit-office"):
        assert words not in html


def test_all_offices_are_listed_the_central_one_last(site, visitor):
    with api.env.adopt_user(user=visitor):
        html = page(site.offices)
    for words in ("Spain", "Belgium (Flemish Community)", f"{site.offices.absolute_url()}/PL"):
        assert words in html
    assert html.index("/offices/EU") > html.index("/offices/UA")


@pytest.mark.parametrize("duty", ["Head", "SiteEditor"])
def test_the_office_writes_its_page(site, visitor, duty):
    with log_in_as(officer("ES", duty)):
        assert "Edit this page" in page(office("ES"))
        page(office("ES"), "edit-office", FORM)
    assert (office("ES").regions, office("ES").languages) == (("Galicia", "Murcia"), ("es", "gl"))
    with api.env.adopt_user(user=visitor):
        html = page(office("ES"))
    for words in ("We &lt;help&gt; you", "Madrid", "office@nss.example", "Spanish and Galician"):
        assert words in html


@pytest.mark.parametrize(
    "wrong", [{"website": "javascript:alert(1)"}, {"languages": "klingon"}, {"title": ""}]
)
def test_wrong_words_are_told_and_nothing_is_written(site, head, wrong):
    with log_in_as(head):
        html = page(office("ES"), "edit-office", {**FORM, **wrong})
    assert site.REQUEST.response.getStatus() == 400
    assert "Calle 1" in html
    assert not office("ES").contact


def test_the_head_gives_and_takes_duties_by_form(site, spain, head):
    carmen = person("carmen", "Carmen Ruiz", kind="staff")
    with log_in_as(head):
        form = {"act": "give", "login": "carmen", "duty": "Validator", "region": "Galicia"}
        page(spain, "staff", form)
        assert duties_of(carmen) == {("ES", "Galicia", "Validator")}
        html = page(spain, "staff")
        for words in ("Carmen Ruiz", "Validator: checks schools", "Galicia", "Take away"):
            assert words in html
        take = {"act": "take", "user_id": carmen, "duty": "Validator", "region": "Galicia"}
        page(spain, "staff", take)
    assert duties_of(carmen) == set()


@pytest.mark.parametrize(
    "form, field",
    [
        ({"login": "nobody", "duty": "Validator"}, "login"),
        ({"login": "", "duty": "Validator"}, "login"),
        ({"login": "child", "duty": "Validator"}, "login"),
        ({"login": "carmen", "duty": "King"}, "duty"),
        ({"login": "carmen", "duty": "Validator", "region": "Bavaria"}, "region"),
    ],
)
def test_a_wrong_duty_is_told_at_its_field(site, spain, head, form, field):
    person("carmen", kind="staff")
    person("child", kind="pupil")
    before = staff("ES")
    with log_in_as(head):
        html = page(spain, "staff", {"act": "give", **form})
    assert site.REQUEST.response.getStatus() == 400
    assert f'href="#{field}"' in html
    assert staff("ES") == before


def test_an_auditor_sees_the_duties_and_changes_none(site, spain, head):
    with log_in_as(officer("ES", "Auditor")):
        html = page(spain, "staff")
        assert "Head: gives and takes duties" in html
        assert "Take away" not in html
        take = {"act": "take", "user_id": head, "duty": "Head", "region": ""}
        page(spain, "staff", take)
    assert site.REQUEST.response.getStatus() == 403
    assert duties_of(head) == {("ES", "", "Head")}


@pytest.mark.parametrize("name", ["staff", "edit-office"])
@pytest.mark.parametrize("who", ["teacher", "pupil", "validator", "stranger"])
def test_the_inner_pages_are_closed_to_others(site, spain, who, name):
    makers = {
        "teacher": lambda: person(roles=("Teacher",)),
        "pupil": lambda: person(kind="pupil"),
        "validator": lambda: officer("ES"),
        "stranger": lambda: officer("PL", "Head"),
    }
    with log_in_as(makers[who]()):
        forget_answers(site.REQUEST)
        with pytest.raises(Exception, match="Unauthorized|not allowed|You are not"):
            spain.restrictedTraverse(f"@@{name}")
