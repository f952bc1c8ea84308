"""Start page, figures, search and our own texts."""

from etwinning.site.front.figures import figures
from etwinning.site.front.figures import written
from etwinning.site.front.start import ShowStartPage
from plone import api
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.app.textfield import RichTextValue
from tests.site.builders import page

import csv
import pytest


@pytest.fixture
def desk(site):
    """The site, with an operator at work."""
    setRoles(site, TEST_USER_ID, ["Manager"])
    return site


def html(site, name):
    return site.restrictedTraverse(f"@@{name}")()


def test_a_new_site_shows_the_start_page(site):
    assert site.getLayout() == "start"


def test_a_view_that_an_operator_chose_stays(desk):
    desk.setLayout("summary_view")
    ShowStartPage()()
    assert desk.getLayout() == "summary_view"


def test_an_empty_site_explains_itself(site):
    logout()
    text = html(site, "start")
    assert "Find a class in another country" in text
    assert "No project is public yet" in text
    assert f"{site.absolute_url()}/register" in text


def test_members_need_no_doors(site):
    assert "Register as a teacher" not in html(site, "start")


def test_figures_are_of_one_moment_and_kept_for_an_hour(site):
    first = figures()
    assert figures() is first
    assert first.totals.keys() == {"countries", "schools", "teachers", "projects"}
    assert first.totals["countries"] > 30
    assert first.totals["schools"] == 0


def test_figures_as_csv_have_a_line_for_each_office_and_the_sum(site):
    rows = list(csv.reader(written(figures(), "en").splitlines()))
    assert rows[0] == ["office", "name", "schools", "teachers", "projects", "counted"]
    assert rows[-1][:5] == ["", "all", "0", "0", "0"]
    assert [rows[-2][0] and "ES", rows[-2][2]] == ["ES", "0"]
    assert {"ES", "PL", "FR"} <= {row[0] for row in rows}
    assert len({row[5] for row in rows[1:]}) == 1


TEXTS = ["accessibility", "code-of-conduct", "code-of-conduct-pupils", "privacy"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_of_the_footer_leads_to_a_text_for_everybody(site, name):
    logout()
    text = html(site, name)
    assert "Everybody can read these pages" in text
    assert text.count("<h1") == 1


@pytest.fixture
def found(desk):
    text = RichTextValue("<p>Rivers freeze in <b>Rovaniemi</b></p>", "text/html", "text/html")
    page(desk, "ice", title="On ice", text=text)
    page(desk, "notes", readers=(), title="On ice, for us only", text=text)
    page(desk, "news", kind="News Item", title="Ice news", text=text)

    def search(**form):
        desk.REQUEST.form.update(form)
        return desk.restrictedTraverse("@@search")

    return search


def titles(view):
    return sorted(line["title"] for line in view.lines)


def test_the_search_finds_words_of_the_text(found):
    assert titles(found(SearchableText="rovaniemi freeze")) == [
        "Ice news",
        "On ice",
        "On ice, for us only",
    ]


def test_visitors_find_only_what_they_may_view(found):
    logout()
    view = found(SearchableText="rovaniemi")
    assert titles(view) == ["Ice news", "On ice"]
    assert "for us only" not in view()


def test_the_search_can_be_narrowed_by_kind(found):
    view = found(SearchableText="rovaniemi", kind="news")
    assert titles(view) == ["Ice news"]
    assert "kind=news" in view.address(page=2)


def test_before_anybody_asked_nothing_is_found(found):
    assert titles(found()) == []
    assert "found" not in found()().partition("</form>")[2].partition("<footer")[0]


@pytest.mark.parametrize("asked", ["x" * 5000, ["a", "b"], "<script>alert(1)</script>", "((", "\0"])
def test_nothing_breaks_the_search(found, asked):
    assert "<script>alert" not in found(SearchableText=asked, page="-3", kind=["news"])()


def test_operators_find_their_own_figures_as_everybody(desk):
    mine = figures()
    logout()
    assert figures() == mine
    assert api.user.is_anonymous()
