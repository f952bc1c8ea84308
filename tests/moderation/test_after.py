"""What follows from a decision: in the bin, for who reported, in words."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.comments.api import flag_comment
from etwinning.comments.api import restore_comment
from etwinning.moderation.api import act_on_case
from etwinning.moderation.api import clear_case
from etwinning.moderation.api import may_report
from etwinning.moderation.api import own_report
from etwinning.moderation.api import take_case
from etwinning.moderation.shown import NOW
from etwinning.moderation.shown import present_state
from etwinning.notices.api import notices_of
from etwinning.support.api import office
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import share
from etwinning.workspaces.api import throw_away
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.comments.builders import comment_by
from tests.forums.builders import talk as talk_at
from tests.journals.builders import entry_of
from tests.moderation.builders import by
from tests.moderation.builders import case_of
from tests.moderation.builders import comment_at
from tests.moderation.builders import now
from tests.moderation.builders import post_named
from tests.moderation.builders import report_by
from tests.pages import page as html_of
from tests.support.builders import officer
from tests.twinspaces.builders import publish
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of

import pytest

WHY = "No phone numbers"


@pytest.fixture
def moderator(river):
    return officer("PL", "Moderator")


def decide(moderator, verb, *words, number=1):
    """Take a case and decide it."""
    by(moderator, take_case, office("PL"), number)
    by(moderator, verb, office("PL"), number, *words)


def renamed(thing, name):
    """Give a thing another address."""
    with for_the_house("a test"):
        thing.aq_parent.manage_renameObject(thing.getId(), name)


def thrown_and_back(river, thing, meanwhile):
    """Throw a thing away, let something happen, bring it back."""
    uid = thing.UID()
    by(river.jan, throw_away, thing)
    meanwhile()
    return by(river.jan, bring_back, river.space, uid)


@pytest.mark.parametrize(("measure", "then"), [("hide", "hidden"), ("remove", "removed")])
def test_what_was_decided_in_the_bin_holds_when_it_is_back(river, moderator, measure, then):
    album = folder_of(river.jan, river.space)
    picture = picture_of(river.jan, album)
    report_by(river.ana, picture)

    def meanwhile():
        decide(moderator, act_on_case, measure, WHY)
        assert now() == "gone"

    album = thrown_and_back(river, album, meanwhile)
    assert now() == then and case_of().owed == ()
    kinds = [line.kind for line in notices_of(river.jan)]  # also who brings it back is told
    assert kinds.count("moderation:kept_hidden") == 1


def test_what_was_cleared_in_the_bin_is_shown_when_it_is_back(river, moderator):
    talk = talk_at(river)
    report_by(river.ana, talk.forum, "child", **post_named(talk.says(river.jan)))
    assert now() == "hidden"
    thrown_and_back(river, talk.forum, lambda: decide(moderator, clear_case))
    assert now() == "shown" and case_of().owed == ()


def test_what_was_done_once_is_not_done_again(river, moderator):
    page = page_of(river.jan, river.space)
    report_by(river.ana, page)
    decide(moderator, act_on_case, "hide", WHY)
    with for_the_house("a test"):
        restore_item(page)  # as an appeal would
    thrown_and_back(river, page, lambda: None)
    assert now() == "shown"


def test_a_decision_is_not_for_another_thing_at_the_same_address(river, moderator):
    page = page_of(river.jan, river.space)
    report_by(river.ana, page)
    by(river.jan, throw_away, page)
    other = page_of(river.jan, river.space)
    renamed(other, page.getId())
    decide(moderator, act_on_case, "hide", WHY)
    assert now() == "gone"
    assert by(river.partner, may_report, other)


def test_after_a_decision_who_reported_may_report_what_has_changed(river, moderator):
    page = page_of(river.jan, river.space)
    assert by(river.ana, may_report, page) and not by(river.jan, may_report, page)
    number = report_by(river.ana, page)
    assert not by(river.ana, may_report, page)
    assert '<form action="' + page.absolute_url() not in by(river.ana, html_of, page, "report")
    decide(moderator, clear_case)
    assert not by(river.ana, may_report, page)  # found right, not changed
    page.title = "Another river"
    html = by(river.ana, html_of, page, "report")
    assert f'<form action="{page.absolute_url()}/@@report"' in html
    assert "You reported this on" in html and "No rule is broken" in html
    again = report_by(river.ana, page)
    assert by(river.ana, own_report, page)[:2] == (again, "open") and again > number


def test_the_office_says_why_for_all(river, moderator):
    board = board_in(river.space, "teachers")
    key = comment_by(river.jan, board)
    names = {"kind": "comment", "name": key}
    report_by(river.ana, board, "child", **names)
    assert comment_at(board, key).reason == "rules"
    with pytest.raises(BadInput):
        decide(moderator, act_on_case, "hide", WHY, "", "because")
    decide(moderator, act_on_case, "hide", WHY, "", "private")
    assert comment_at(board, key).reason == "private" and now() == "hidden"
    other = comment_by(river.jan, board)
    number = report_by(river.ana, board, "child", kind="comment", name=other)
    decide(moderator, act_on_case, "remove", WHY, "", "rights", number=number)
    assert comment_at(board, other).reason == "rights"
    with pytest.raises(Unmet):
        by(river.ana, restore_comment, board, key)


def test_a_teachers_reason_stays_where_the_office_says_no_other(river, moderator):
    board = board_in(river.space, "teachers")
    key = comment_by(river.jan, board)
    report_by(river.ana, board, kind="comment", name=key)
    by(river.ana, flag_comment, board, key, "private")
    decide(moderator, act_on_case, "hide", WHY)
    assert comment_at(board, key).reason == "private"


def test_no_letter_quotes_a_title(river, moderator):
    page = page_of(river.jan, river.space, title="Call 600 600")
    entry = entry_of(river.jan, river.journal, title="Call 600 600")
    for number, thing in enumerate((page, entry), 1):
        report_by(river.partner, thing, "child")
        decide(moderator, act_on_case, "hide", WHY, number=number)
    lines = [
        line
        for somebody in (river.ana, river.jan, river.partner, moderator)
        for line in notices_of(somebody)
        if line.kind.startswith("moderation:")
    ]
    assert {line.kind.partition(":")[2] for line in lines} == {
        "new", "here", "kept_hidden", "decided"
    }  # fmt: skip
    assert not [line for line in lines if "600" in f"{line.subject} {line.paragraphs}"]


def test_only_who_may_hide_it_is_told_so(river):
    board = board_in(river.space, "teachers")
    entry = entry_of(river.partner, river.journal)
    of_entry, of_board = comment_by(river.jan, entry), comment_by(river.jan, board)

    def told(somebody) -> str:
        return next(str(line.paragraphs) for line in notices_of(somebody) if "here" in line.kind)

    report_by(river.ana, entry, kind="comment", name=of_entry)
    assert "yourselves" not in told(river.partner)  # the entry's author is no founder
    report_by(river.partner, board, kind="comment", name=of_board)
    assert "yourselves" in told(river.ana)
    report_by(river.partner, page_of(river.jan, river.space))
    assert "yourselves" not in told(river.ana)  # a page is hidden by moderators alone


def test_the_office_reads_what_a_thing_is_now(river):
    page = page_of(river.jan, river.space)
    report_by(river.ana, page)
    assert present_state(case_of()) == NOW["shown"]
    by(river.jan, share, page, "draft")
    assert present_state(case_of()) == NOW["draft"]
    report_by(river.partner, page, "child")
    assert present_state(case_of()) == NOW["hidden"]


def test_who_reported_is_led_to_where_the_thing_is_now(river, moderator):
    page = page_of(river.jan, river.space)
    report_by(river.ana, page)
    renamed(page, "elsewhere")
    decide(moderator, clear_case)
    assert "/elsewhere/@@report" in notices_of(river.ana)[0].path


def test_people_whom_nobody_has_verified_hide_no_page(river):
    publish(river)
    seen = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        open_to(seen)
    for number in (1, 2):
        assert report_by(person(), seen, clause="child") == number
        assert state_of(seen) == "public"
    report_by(river.stranger, seen, clause="child")
    assert state_of(seen) == "flagged"
