from etwinning.workspaces.rules import as_html
from etwinning.workspaces.rules import audience_of_roles
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import has_content
from etwinning.workspaces.rules import matrix
from etwinning.workspaces.rules import roles_that

import pytest


@pytest.mark.parametrize(
    "roles, audience",
    [
        (("Anonymous", "Manager"), "public"),
        (("Teacher", "PupilMember"), "etwinners"),
        (("PupilMember", "TeacherMember"), "members"),
        (("PupilAdmin", "TeacherMember", "Expert"), "draft"),
        (("TeacherMember", "TeacherAdmin"), "teachers"),
        (("TeacherAdmin", "Moderator", "Owner"), "hidden"),
        ((), "hidden"),
    ],
)
def test_the_roles_tell_the_audience(roles, audience):
    assert audience_of_roles(roles) == audience


@pytest.mark.parametrize(
    "audience, limit, answer",
    [
        ("members", "members", True),
        ("teachers", "members", True),
        ("public", "members", False),
        ("etwinners", "public", True),
        ("members", "teachers", False),
        ("draft", "teachers", True),
        ("teachers", "draft", True),
        ("members", "draft", False),
        ("draft", "hidden", False),
    ],
)
def test_nothing_is_wider_than_what_it_stands_in(audience, limit, answer):
    assert fits(audience, limit) is answer


def test_plain_text_becomes_paragraphs_and_html_stays():
    assert as_html("One <2\ntwo\n\nthree") == "<p>One &lt;2<br>two</p>\n<p>three</p>"
    assert as_html("<p>One</p>") == "<p>One</p>"
    assert as_html("") == ""


def test_an_empty_page_is_empty_however_it_is_marked_up():
    assert not has_content("Title", "<p>&nbsp;</p> <br>")
    assert not has_content(" ", "<p>text</p>")
    assert has_content("Title", "<p>1</p>")
    assert has_content("Title", '<img src="x">')


def test_the_beginning_is_plain_and_ends_at_a_word():
    assert beginning("<p>Fish &amp; chips</p><p>now</p>") == "Fish & chips now"
    assert beginning("<p>one two three</p>", most=8) == "one two …"


def test_only_teacher_admins_make_pupils_and_publish():
    assert roles_that("C", "pupils") == roles_that("M", "publish") == {"TeacherAdmin"}


def test_the_matrix_knows_its_letters_and_roles():
    for tool, cells in matrix().items():
        for role, letters in cells.items():
            assert letters == "".join(sorted(letters, key="RCEM".index)), (tool, role)
            assert set(letters) <= set("RCEM")
