"""Pages: what they said before, two people at once, and who has one open."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.workspaces.api import begin_editing
from etwinning.workspaces.api import difference
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import editing_of
from etwinning.workspaces.api import end_editing
from etwinning.workspaces.api import Overlap
from etwinning.workspaces.api import restore_version
from etwinning.workspaces.api import version_of
from etwinning.workspaces.api import versions_of
from etwinning.workspaces.editing import QUIET
from etwinning.workspaces.versions import MOST
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.polls.builders import poll_by
from tests.twinspaces.builders import close
from tests.workspaces.builders import page_of
from zExceptions import NotFound

import pytest

NOON = 1_795_000_000.0


@pytest.fixture
def made(river):
    """A page of Ana's that Jan has changed once."""
    found = page_of(river.ana, river.space, text="<p>It flows.</p><p>It is cold.</p>")
    with log_in_as(river.jan):
        edit_page(found, text="<p>It flows.</p><p>It is very cold.</p>")
    return found


def test_each_change_is_kept_with_who_and_when(river, made):
    with log_in_as(river.ana):
        found = versions_of(made)
    assert [(one.number, one.who) for one in found] == [(2, river.jan), (1, river.ana)]
    assert found[1].text == "<p>It flows.</p><p>It is cold.</p>"
    assert found[1].when <= found[0].when


def test_versions_are_read_in_parts_and_each_by_its_number(river, made):
    with log_in_as(river.ana):
        for number in range(30):
            edit_page(made, title=f"Title {number}")
        assert [one.number for one in versions_of(made, 30, 5)] == [2, 1]
        assert (version_of(made, 32).title, version_of(made, 1).title) == (made.title, "The river")
        for wrong in (0, 33):
            with pytest.raises(BadInput):
                version_of(made, wrong)
        first, second = page(made, "versions"), page(made, "versions", page="2")
    assert "Title 29" in first and "old=12&amp;new=13" in first and "<p>Title 9<" not in first
    assert "<p>Title 9<" in second
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        version_of(made, 1)


def test_saving_without_a_change_is_no_version(river, made):
    with log_in_as(river.ana):
        edit_page(made, title=made.title, text=made.text)
    assert made.version == 2


def test_what_differs_is_told_word_by_word(river, made):
    with log_in_as(river.ana):
        new, old = versions_of(made)
    pieces = difference(old.text, new.text)
    assert [(one.kind, one.text) for one in pieces] == [
        ("same", "It flows.\n"), ("same", "It is"), ("new", " very"), ("same", " cold.\n"),
    ]  # fmt: skip
    assert [one.kind for one in difference("<p>a</p>", "")] == ["gone"]
    assert difference("", "<p>&lt;b&gt;</p>")[0].text == "<b>\n"


def test_a_page_goes_back_and_that_is_a_version_too(river, made):
    with log_in_as(river.ana):
        restore_version(made, 1)
        assert [one.number for one in versions_of(made)] == [3, 2, 1]
        with pytest.raises(BadInput):
            restore_version(made, 9)
    assert made.text == "<p>It flows.</p><p>It is cold.</p>"


def test_plone_has_no_history_of_our_things(river, made):
    for thing in (made, poll_by(river.ana, river.space)):
        with log_in_as(river.ana), pytest.raises(NotFound):
            page(thing, "history")


def test_only_who_may_edit_sees_or_restores(river, made):
    for someone in (river.partner, river.stranger):
        with log_in_as(someone):
            for verb in (lambda: versions_of(made), lambda: restore_version(made, 1)):
                with pytest.raises(NotAllowed):
                    verb()


def test_nothing_is_restored_in_a_closed_space_but_read(river, made):
    close(river)
    with log_in_as(river.ana), pytest.raises(WrongState):
        restore_version(made, 1)
    assert made.version == 2


def test_the_oldest_versions_go(river, made):
    with log_in_as(river.ana):
        for number in range(MOST):
            edit_page(made, title=f"Title {number}")
    assert len(made.versions) == MOST
    assert min(made.versions) == 2


def test_two_people_in_different_fields_are_put_together(river, made):
    with log_in_as(river.ana):
        text = "<p>It flows.</p><p>It is cold.</p>"
        edit_page(made, version=1, title="The cold river", text=text)
    assert (made.title, "very" in made.text) == ("The cold river", True)


def test_two_people_in_the_same_field_lose_nothing(river, made):
    with log_in_as(river.ana):
        with pytest.raises(Overlap) as refusal:
            edit_page(made, version=1, text="<p>It is warm.</p>")
        assert "very cold" in refusal.value.theirs["text"] and "very cold" in made.text
        edit_page(made, version=refusal.value.present.number, text="<p>It is warm.</p>")
        assert [one.number for one in versions_of(made)] == [3, 2, 1]


def test_the_second_in_the_form_is_shown_both_texts(river, made):
    with log_in_as(river.ana):
        form = {"title": made.title, "language": "", "version": "1", "text": "It is warm."}
        html = page(made, "edit-page", form)
        assert "It is warm." in html and "It is very cold." in html
        assert 'value="2"' in html
        page(made, "edit-page", {**form, "version": "2"})
    assert made.text == "<p>It is warm.</p>"


def test_who_has_a_page_open_is_told_to_the_next_until_it_is_closed(river, made):
    with log_in_as(river.ana):
        assert begin_editing(made, NOON) is None
        assert editing_of(made, NOON) is None
        begin_editing(made, NOON + 60)
    with log_in_as(river.jan):
        other = begin_editing(made, NOON + 90)
        assert (other.who, other.since) == (river.ana, NOON)
        end_editing(made)
        assert editing_of(made, NOON + 60 + QUIET) is not None
        assert begin_editing(made, NOON + 61 + QUIET) is None
    with log_in_as(river.ana):
        assert editing_of(made, NOON + 62 + QUIET).who == river.jan


def test_the_form_names_who_has_it_open_and_saving_closes(river, made):
    with log_in_as(river.ana):
        begin_editing(made)
    with log_in_as(river.jan):
        assert "has this page open since" in page(made, "edit-page")
    with log_in_as(river.ana):
        edit_page(made, title="Done")
    with log_in_as(river.jan):
        assert "has this page open since" not in page(made, "edit-page")


def test_who_may_not_edit_opens_nothing(river, made):
    for someone in (river.partner, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            begin_editing(made)


def test_the_list_compares_and_restores(river, made):
    with log_in_as(river.ana):
        html = page(made, "versions", old="1", new="2")
        assert "<ins> very</ins>" in html and "Go back to version" in html
        assert page(made, "versions", old="x", new="99")
        page(made, "versions", {"version": "1"})
    assert "very" not in made.text
