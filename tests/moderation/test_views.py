"""Pages: report a thing, look at a case; what is typed never runs."""

from etwinning.boards.api import board_in
from etwinning.moderation.api import clear_case
from etwinning.moderation.api import take_case
from etwinning.notices.api import notices_of
from etwinning.support.api import office
from tests.calendar.builders import event_of
from tests.comments.builders import comment_by
from tests.forums.builders import page_at
from tests.forums.builders import talk as talk_at
from tests.journals.builders import entry_of
from tests.moderation.builders import by
from tests.moderation.builders import case_of
from tests.moderation.builders import now
from tests.pages import page
from tests.support.builders import officer
from tests.workspaces.builders import page_of
from zExceptions import NotFound

import pytest

NASTY = "<script>alert(1)</script>"
SENT = {"clause": "private", "text": NASTY}


def test_report_by_its_page_and_decide_by_the_office(river):
    board = board_in(river.space, "twinboard")
    key = comment_by(river.jan, board, NASTY)
    html = by(river.ana, page, board, "comments")
    assert f"@@report?record=comment&amp;key={key}" in html
    assert "@@report" not in by(river.jan, page, board, "comments")  # the own words
    which = {"record": "comment", "key": key}
    html = by(river.ana, page, board, "report", **which)
    assert "&lt;script&gt;alert" in html and NASTY not in html
    html = by(river.ana, page, board, "report", {**which, "text": "x"})
    assert "Choose a rule" in html and ">x</textarea>" in html
    by(river.ana, page, board, "report", {**which, **SENT})
    assert "Waits for an office" in by(river.ana, page, board, "report", **which)
    nss = officer("PL", "Moderator")
    html = by(nss, page, office("PL"), "case", case="1")
    assert "&lt;script&gt;alert" in html and NASTY not in html and "Take this case" in html
    assert "case=1" in by(nss, page, office("PL"), "queue")
    by(nss, page, office("PL"), "case", {"case": "1", "step": "take"})
    html = by(nss, page, office("PL"), "case", {"case": "1", "step": "act", "measure": "hide"})
    assert "Write the reason" in html and case_of().state == "assigned"
    words = {"case": "1", "step": "act", "measure": "remove", "note": NASTY, "remark": NASTY}
    by(nss, page, office("PL"), "case", words)
    assert now() == "removed"
    html = by(river.ana, page, board, "report", **which)  # who reported: the outcome, no words
    assert "A rule was broken" in html and "alert" not in html
    with pytest.raises(NotFound):
        by(river.partner, page, board, "report", **which)
    assert notices_of(river.ana)[0].path.endswith(f"@@report?record=comment&key={key}")
    html = by(nss, page, office("PL"), "case", case="1")
    assert NASTY not in html and "It is removed" in html and "Take this case" not in html


def test_no_page_for_who_is_not_concerned(river):
    board = board_in(river.space, "twinboard")
    which = {"record": "comment", "key": comment_by(river.jan, board)}
    by(river.ana, page, board, "report", {**which, **SENT})
    for somebody in (river.stranger, officer("ES", "Moderator")):
        with pytest.raises(NotFound):
            by(somebody, page, board, "report", **which)
    for code, cases in (("FR", ("1", "2")), ("PL", ("2", "x", "9" * 40))):
        for case in cases:
            with pytest.raises(NotFound):
                by(officer(code, "Moderator"), page, office(code), "case", case=case)


def test_links_stand_at_posts_pages_and_entries(river):
    talk = talk_at(river)
    for somebody in (river.ana, talk.pupil):
        html = by(somebody, page_at, talk.forum, "thread", talk.topic.getId())
        assert f"key={talk.topic.getId()}.{talk.first.getId()}" in html
    assert "@@report" not in by(river.jan, page_at, talk.forum, "thread", talk.topic.getId())
    event = event_of(river.jan, river.space)
    for thing in (page_of(river.jan, river.space), entry_of(river.jan, river.journal), event):
        assert f"{thing.absolute_url()}/@@report" in by(river.ana, page, thing)
        assert "@@report" not in by(river.jan, page, thing)
        assert thing.title in by(river.ana, page, thing, "report")


def test_who_reported_reads_what_became_of_it(river):
    entry = entry_of(river.jan, river.journal)
    by(river.ana, page, entry, "report", SENT)
    nss = officer("PL", "Moderator")
    by(nss, take_case, office("PL"), 1)
    by(nss, clear_case, office("PL"), 1)
    assert "No rule is broken" in by(river.ana, page, entry, "report")
