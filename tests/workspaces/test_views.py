"""Pages and forms of a workspace."""

from etwinning.accounts.api import account
from etwinning.base.history import state_of
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import publish
from tests.workspaces.builders import page_of

FORM = {
    "title": "Names of fish",
    "text": "Truta\n\nPstrąg",
    "language": "pt",
    "audience": "members",
}


def test_a_page_says_who_sees_it_above_its_title(river):
    made = page_of(river.jan, river.space, title="The ferry", text="It <b>shouts</b>.")
    with log_in_as(river.ana):
        html = page(made)
    assert html.index("Members: 3 teachers") < html.index("The ferry</h1>")
    for words in (
        "It <b>shouts</b>.",
        account(river.jan).fullname,
        "Who can see this page",
        "Not visible to the world",
        "@@edit-page",
        "@@share",
    ):
        assert words in html, words


def test_the_bar_says_who_sees_a_page_for_teachers(river):
    made = page_of(river.ana, river.space, audience="teachers")
    with log_in_as(river.partner):
        html = page(made)
    assert "only its 3 teachers see this" in html
    assert "Teachers only" in html
    assert "@@edit-page" not in html  # another's


def test_a_pupil_reads_and_is_offered_nothing_else(river):
    made = page_of(river.ana, river.space, title="The ferry")
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        html = page(made)
    assert "only our classes and our teachers see this" in html
    for words in ("@@edit-page", "@@share", "@@write-page"):
        assert words not in html


def test_the_form_offers_what_would_be_accepted(river):
    with log_in_as(river.partner):
        html = page(river.space, "write-page")
    assert 'value="members"' in html
    assert 'value="public"' not in html
    publish(river)
    with log_in_as(river.ana):
        html = page(river.space, "write-page")
    assert 'value="public"' in html


def test_a_page_is_written_in_the_form(river):
    with log_in_as(river.partner):
        page(river.space, "write-page", FORM)
    (made,) = river.space.objectValues()
    assert (made.title, made.text) == ("Names of fish", "<p>Truta</p>\n<p>Pstrąg</p>")
    assert (made.language, state_of(made)) == ("pt", "members")


def test_what_is_wrong_stands_at_its_field_and_the_text_stays(river):
    with log_in_as(river.partner):
        html = page(river.space, "write-page", {**FORM, "title": ""})
    assert "Give the page a title" in html
    assert "Pstrąg" in html
    assert not list(river.space.objectIds())


def test_what_is_not_offered_is_refused(river):
    with log_in_as(river.partner):
        html = page(river.space, "write-page", {**FORM, "audience": "public"})
    assert "Only teacher admins show things to others" in html
    assert not list(river.space.objectIds())


def test_a_page_is_edited_as_it_was_typed(river):
    made = page_of(river.ana, river.space, text="One\n\nTwo & three")
    with log_in_as(river.ana):
        html = page(made, "edit-page")
        assert "One\n\nTwo &amp; three" in html
        page(made, "edit-page", {"title": "The river", "text": "One\n\nFour", "language": ""})
    assert made.text == "<p>One</p>\n<p>Four</p>"


def test_the_audience_is_changed_in_its_form(river):
    made = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        assert "Teachers of the project" in page(made, "share")
        page(made, "share", {"audience": "teachers"})
        assert state_of(made) == "teachers"
        html = page(made, "share", {"audience": ""})
    assert "Choose who may see this" in html


def test_the_list_shows_each_reader_the_own_share(river):
    page_of(river.ana, river.space, title="For teachers", audience="teachers")
    page_of(river.ana, river.space, title="For all")
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        html = page(river.space, "pages")
    assert "For all" in html
    assert "For teachers" not in html
    with log_in_as(river.partner):
        html = page(river.space, "pages")
    assert "For teachers" in html


def test_pages_inside_and_beside_are_found(river):
    folder = page_of(river.ana, river.space, title="Words of the river")
    first = page_of(river.ana, folder, title="Five words")
    page_of(river.ana, folder, title="Names of fish")
    with log_in_as(river.partner):
        assert "Five words" in page(folder)
        html = page(first)
    assert "Beside this page" in html
    assert "Names of fish" in html
    assert "A page is never visible to more people" in " ".join(html.split())
    assert "Words of the river" in html.partition("A page is never visible")[2]
