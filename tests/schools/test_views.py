"""Pages of schools."""

from etwinning.schools.api import close_school
from etwinning.schools.api import merge_schools
from etwinning.schools.api import reject_school
from etwinning.schools.interfaces import ISchool
from etwinning.schools.interfaces import ISchoolBox
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.schools.builders import make_school
from zope.component import getGlobalSiteManager
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest

import pytest

OTHER = {"title": "IES Ribera del Duero", "postcode": "09400", "national_code": "9001"}
HIDDEN = ("xefa@marinas.example", "Xosé Principal")
REGISTERED = ("Rúa do Porto 4", "15300", "15001234", "Two rooms with computers")


@pytest.fixture
def visitor(site):
    """The user that nobody logged in as."""
    users = site.acl_users
    return users._createAnonymousUser(users.plugins).__of__(users)


def test_a_visitor_reads_the_public_facts_only(site, visitor):
    school = make_school()
    with api.env.adopt_user(user=visitor):
        html = page(school)
    for words in ("CEIP As Mariñas", "Betanzos, Galicia, Spain", "Verified by NSS Spain", "412"):
        assert words in html
    assert not [words for words in (*HIDDEN, *REGISTERED) if words in html]
    assert "Everybody can read these pages" in html
    assert "decide-school" not in html


def test_a_teacher_reads_what_was_registered(site, teacher):
    school = make_school()
    with log_in_as(teacher):
        html = page(school)
    assert [words for words in REGISTERED if words not in html] == []
    assert not [words for words in HIDDEN if words in html]


@pytest.mark.parametrize("who", ["newcomer", "pupil", "poland"])
def test_others_read_no_more_than_a_visitor(site, request, who):
    school = make_school()
    with log_in_as(request.getfixturevalue(who)):
        html = page(school)
    assert not [words for words in (*HIDDEN, *REGISTERED) if words in html]


def test_the_office_is_offered_its_verbs(site, spain):
    with log_in_as(spain):
        html = page(make_school())
    assert "@@decide-school" in html
    assert "@@edit-school" in html


def test_a_proposed_page_says_who_sees_it(site, spain):
    with log_in_as(spain):
        html = page(make_school(verified=False))
    assert "Waits for NSS Spain" in html
    assert "Only people of this school and NSS Spain see this page" in html


def test_the_reason_of_a_refusal_is_shown(site, spain):
    school = make_school(verified=False)
    with log_in_as(spain):
        reject_school(school, "There is <no> such house")
        assert "There is &lt;no&gt; such house" in page(school)


def test_a_merged_school_leads_to_the_one_that_stays(site, spain, visitor):
    into, other = make_school(), make_school(**OTHER)
    with log_in_as(spain):
        merge_schools(into, other)
    with api.env.adopt_user(user=visitor):
        page(other)
    response = site.REQUEST.response
    assert (response.getStatus(), response.getHeader("location")) == (301, into.absolute_url())


@implementer(ISchoolBox)
class Box:
    """A box of each kind."""

    order = 10
    columns = ("What", "When")
    shown = {
        "names": ("Teachers", [{"name": "Marta <b>F</b>", "note": "shows initials"}]),
        "doors": ("Projects", [{"title": "Rivers", "url": "http://x/p", "meta": "Running"}]),
        "table": ("Recognition", [{"title": "Label", "cells": ["2025"], "url": ""}]),
    }

    def __init__(self, kind):
        self.kind = kind
        self.title = self.shown[kind][0]

    def rows(self):
        """Return one row."""
        return self.shown[self.kind][1]


@pytest.mark.parametrize(
    "kind, words",
    [
        ("names", ["Teachers", "Marta &lt;b&gt;F&lt;/b&gt;", "shows initials"]),
        ("doors", ["Projects", 'href="http://x/p"', ">Rivers<", "Running"]),
        ("table", ["Recognition", "Label", 'data-label="When"', "2025"]),
    ],
)
def test_upper_rooms_add_boxes(site, visitor, kind, words):
    school = make_school()
    registry = getGlobalSiteManager()

    def factory(school, request):
        return Box(kind)

    registry.registerAdapter(factory, (ISchool, IBrowserRequest), ISchoolBox, "test")
    try:
        with api.env.adopt_user(user=visitor):
            html = page(school)
    finally:
        registry.unregisterAdapter(factory, (ISchool, IBrowserRequest), ISchoolBox, "test")
    assert [word for word in words if word not in html] == []


def test_the_list_shows_verified_schools_of_a_country(site, visitor, spain):
    make_school()
    make_school(verified=False, **OTHER)
    closed = make_school(title="Colegio Lar", postcode="1", national_code="3")
    with log_in_as(spain):
        close_school(closed, "No more")
    make_school(country="PT", title="Escola", region="")
    with api.env.adopt_user(user=visitor):
        html = page(site.schools)
        assert [t in html for t in ("As Mariñas", "Escola")] == [True, True]
        assert [t in html for t in (OTHER["title"], "Colegio Lar")] == [False, False]
        site.REQUEST.form["country"] = "PT"
        html = getMultiAdapter((site.schools, site.REQUEST), name="view")()
        assert [t in html for t in ("As Mariñas", "Escola")] == [False, True]


def test_the_list_finds_words_without_accents(site, visitor):
    make_school()
    with api.env.adopt_user(user=visitor):
        page(site.schools)
        site.REQUEST.form["text"] = "marinas"
        assert "CEIP As Mariñas" in getMultiAdapter((site.schools, site.REQUEST), name="view")()
        site.REQUEST.form["text"] = "<nothing>"
        html = getMultiAdapter((site.schools, site.REQUEST), name="view")()
    assert "No school of this kind" in html
    assert "<nothing>" not in html


def test_the_office_edits_by_form(site, spain):
    school = make_school()
    typed = {name: getattr(school, name) for name in ("country", "title", "principal_email")}
    with log_in_as(spain):
        assert "xefa@marinas.example" in page(school, "edit-school")
        page(school, "edit-school", {**typed, "types": ["primary"], "town": "Miño"})
    assert (school.town, site.REQUEST.response.getStatus()) == ("Miño", 302)


def test_what_is_wrong_stands_at_its_field_and_the_text_stays(site, spain):
    school = make_school()
    with log_in_as(spain):
        html = page(school, "edit-school", {"title": "My typed name", "website": "x.example"})
    assert site.REQUEST.response.getStatus() == 400
    for words in ("Write the town of your school", "needs to start with https://", "My typed name"):
        assert words in html
    assert school.title == "CEIP As Mariñas"


def test_the_office_decides_by_buttons(site, spain):
    school = make_school(verified=False)
    with log_in_as(spain):
        html = page(school, "decide-school")
        for words in ("xefa@marinas.example", "Verify the school", "Reject the school"):
            assert words in html
        page(school, "decide-school", {"act": "verify"})
        assert api.content.get_state(school) == "nss_verified"
        assert "Close the school" in page(school, "decide-school")
        page(school, "decide-school", {"act": "close", "reason": "No more"})
    assert api.content.get_state(school) == "closed"


def test_the_office_rejects_with_a_reason(site, spain):
    school = make_school(verified=False)
    with log_in_as(spain):
        assert "Say why" in page(school, "decide-school", {"act": "reject"})
        page(school, "decide-school", {"act": "reject", "reason": "No"})
    assert api.content.get_state(school) == "rejected"


def test_the_office_merges_by_choosing_or_by_address(site, spain):
    into, first = make_school(), make_school(verified=False, reason="Not sure")
    second = make_school(**OTHER)
    with log_in_as(spain):
        assert f'value="{into.getId()}"' in page(first, "decide-school")
        page(first, "decide-school", {"act": "merge", "into": into.getId()})
        address = f"{into.absolute_url()}/view?x=1".replace("/view", "")
        page(second, "decide-school", {"act": "merge", "address": address})
    assert {api.content.get_state(one) for one in (first, second)} == {"merged"}


@pytest.mark.parametrize("form", [{}, {"act": "destroy"}, {"act": "merge"}])
def test_nonsense_is_refused(site, spain, form):
    school = make_school()
    with log_in_as(spain):
        page(school, "decide-school", form)
    assert site.REQUEST.response.getStatus() == 400
    assert api.content.get_state(school) == "nss_verified"


@pytest.mark.parametrize("name", ["edit-school", "decide-school"])
@pytest.mark.parametrize("who", ["teacher", "newcomer", "pupil", "poland"])
def test_pages_of_the_office_are_closed_to_others(site, request, who, name):
    school = make_school()
    with log_in_as(request.getfixturevalue(who)):
        forget_answers(site.REQUEST)
        with pytest.raises(Exception, match="Unauthorized|not allowed|You are not"):
            school.restrictedTraverse(f"@@{name}")
