"""The comments on the page of an entry, and their forms."""

from AccessControl.SpecialUsers import nobody
from etwinning.accounts.api import account
from etwinning.comments.api import comment_of
from etwinning.comments.api import flag_comment
from plone import api
from tests.accounts.builders import log_in_as
from tests.comments.builders import comment_by
from tests.comments.builders import texts_for
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from zExceptions import NotFound

import pytest

VECTORS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "${python:1/0} <tal:x replace='structure python:1'>",
    "javascript:alert(1)//%0D%0ASet-Cookie:x=1",
)


@pytest.fixture
def entry(river):
    return entry_of(river.partner, river.journal)


def test_a_comment_is_written_changed_and_taken_back_in_forms(site, river, entry):
    with log_in_as(river.ana):
        page(entry, "write-comment", {"text": "At 80 cm.\r\nIn the reeds."})
        ((text,),) = [texts_for(river.ana, entry)]
        assert text == "At 80 cm.\nIn the reeds."
        assert "#c-" in where(site)
        key = where(site).partition("#c-")[2]
        html = page(entry)
        assert "At 80 cm.<br" in html and account(river.ana).fullname in html
        assert "At 80 cm." in page(entry, "edit-comment", comment=key)
        page(entry, "edit-comment", {"comment": key, "text": "At 90 cm."})
        html = page(entry)
        assert "What it said before" in html and "At 90 cm." in html
        assert "Take your comment back" in page(
            entry, "comment-step", comment=key, step="withdraw"
        )
        page(entry, "comment-step", {"comment": key, "step": "withdraw"})
        assert "was taken back by its author" in page(entry)


def test_what_is_wrong_is_said_and_the_text_stays(river, entry):
    with log_in_as(river.ana):
        assert "Write your comment" in page(entry, "write-comment", {"text": " "})
        html = page(entry, "write-comment", {"text": "x" * 2_001})
    assert "at most 2000, you have 2001" in html and "x" * 2_001 in html


def test_pupils_read_and_write_and_look_after_nothing(river, entry):
    comment_by(river.ana, entry, "For all of us")
    with log_in_as(pupil_of(river.ana, river.space).user_id):
        html = page(entry)
    assert "For all of us" in html and "@@write-comment" in html
    assert "step=flag" not in html and "Our project" in html


def test_a_founder_hides_and_removes_with_a_reason(river, entry):
    key = comment_by(river.partner, entry, "An address")
    with log_in_as(river.ana):
        assert "An address" in page(entry, "comment-step", comment=key, step="flag")
        words = {"comment": key, "step": "flag"}
        html = page(entry, "comment-step", {**words, "reason": ""})
        assert "Choose a reason" in html and "Everybody who reads here sees it" in html
        page(entry, "comment-step", {**words, "reason": "private"})
        html = page(entry)
        assert "Hidden until it is decided" in html and "private information" in html
        words = {"comment": key, "step": "remove", "reason": "hurtful", "note": "About Marta"}
        page(entry, "comment-step", words)
        html = page(entry)
    assert "was removed. Reason: “hurtful words”" in html and "Marta" not in html


def test_a_step_leads_to_the_page_on_which_the_comment_stands(site, river, entry):
    keys = [comment_by(river.partner, entry, str(number)) for number in range(25)]
    with log_in_as(river.ana):
        for number, is_last in ((0, False), (4, False), (5, True), (24, True)):
            words = {"comment": keys[number], "step": "flag", "reason": "rules"}
            page(entry, "comment-step", words)
            query, _sign, anchor = where(site).partition("?")[2].partition("#")
            before = query.removeprefix("before=")
            assert (anchor or where(site).partition("#")[2]) == f"c-{keys[number]}"
            assert bool(before) is not is_last
            assert f'id="c-{keys[number]}"' in page(entry, before=before)
        assert "?before=" in page(entry, "comment-step", comment=keys[1], step="flag")
        wrong = {"comment": "nonsense", "text": "x"}
        assert "There is no such comment" in page(entry, "edit-comment", wrong)


def test_nobody_is_told_that_nothing_is_said_where_older_comments_stand(river, entry):
    river.journal.pupils_wait = True
    comment_by(river.ana, entry, "Long ago")
    pupils = [pupil_of(river.ana, river.space).user_id for _number in range(2)]
    for number in range(20):
        comment_by(pupils[0], entry, str(number))
    with log_in_as(pupils[1]):
        html = page(entry)
    assert "Older comments" in html and "Nobody has said anything yet" not in html


def test_what_one_may_not_do_has_no_page(river, entry):
    key = comment_by(river.ana, entry)
    for words in (
        {"comment": key, "step": "flag"},
        {"comment": key, "step": "withdraw"},
        {"comment": key, "step": "destroy"},
        {"comment": "x", "step": "flag"},
        {},
    ):
        with log_in_as(river.partner), pytest.raises(NotFound):
            page(entry, "comment-step", **words)
    with log_in_as(river.ana):
        flag_comment(entry, key, "rules")
    with log_in_as(river.partner), pytest.raises(NotFound):
        page(entry, "edit-comment", comment=key)


def test_visitors_read_no_names_and_no_form(river, entry):
    with log_in_as(river.ana):
        open_entry(entry, "public")
    comment_by(river.ana, entry, "Open words")
    comment_by(pupil_of(river.ana, river.space).user_id, entry, "Words of a pupil")
    with api.env.adopt_user(user=nobody):
        html = page(entry)
    assert "Open words" in html and "A teacher, " in html and ", Spain" in html
    assert "Words of a pupil" not in html and "@@write-comment" not in html
    assert account(river.ana).fullname not in html and river.ana not in html


def test_nothing_that_is_typed_runs(river, entry):
    keys = [comment_by(river.ana, entry, vector) for vector in VECTORS]
    with log_in_as(river.ana):
        page(entry, "edit-comment", {"comment": keys[0], "text": VECTORS[1]})
        pages = [
            page(entry),
            page(entry, "edit-comment", comment=keys[1]),
            page(entry, "comment-step", comment=keys[1], step="withdraw"),
            page(entry, "write-comment", {"text": VECTORS[0] * 100}),
        ]
        flag_comment(entry, keys[1], "rules", VECTORS[0])
        pages.append(page(entry))
        assert comment_of(entry, keys[1]).text == VECTORS[1]
    for html in pages:
        assert "<script>alert" not in html and "<img src=x" not in html
        assert "&lt;" in html
