"""Who reports what, where it goes, what is hidden, and who decides."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.comments.api import edit_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import restore_comment
from etwinning.forums.api import flag_post
from etwinning.forums.api import restore_post
from etwinning.limits.api import spend
from etwinning.moderation.api import act_on_case
from etwinning.moderation.api import case_at
from etwinning.moderation.api import cases_at
from etwinning.moderation.api import clear_case
from etwinning.moderation.api import own_report
from etwinning.moderation.api import refer_case
from etwinning.moderation.api import take_case
from etwinning.moderation.finding import found
from etwinning.moderation.office import ReportsBox
from etwinning.moderation.reporting import A_DAY
from etwinning.notices.api import notices_of
from etwinning.places.api import join
from etwinning.records.api import shelf
from etwinning.support.api import office
from plone import api
from tests.comments.builders import comment_by
from tests.forums.builders import talk as talk_at
from tests.journals.builders import entry_of
from tests.moderation.builders import by
from tests.moderation.builders import case_of
from tests.moderation.builders import now
from tests.moderation.builders import post_named
from tests.moderation.builders import report_by
from tests.moderation.builders import WORDS
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.twinspaces.builders import seat
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of

import pytest


@pytest.fixture
def talk(river):
    return talk_at(river)


@pytest.fixture
def moderator(river):
    return officer("PL", "Moderator")


def kinds(user_id) -> list:
    return [line.kind for line in notices_of(user_id) if line.kind.startswith("moderation:")]


def taken(moderator, code="PL", number=1):
    by(moderator, take_case, office(code), number)
    return office(code)


def test_a_report_keeps_what_was_said_and_waits_at_both_offices_and_the_central_one(
    talk, moderator
):
    post = talk.says(talk.river.jan, text="Call me: <b>600</b>")
    central = officer("EU", "Moderator")
    assert report_by(talk.river.ana, talk.forum, "private", **post_named(post)) == 1
    case = case_of()
    assert case.offices == ("ES", "EU", "PL")
    assert [text for _when, text in case.evidence] == ["Call me: <b>600</b>"]
    assert case.due - case.since == 24 * 3600 and now() == "shown"
    assert (case.title, case.place_title) == (post.title, talk.river.space.title)
    assert {"ES", "IT", "PL"} <= set(case.countries)
    assert kinds(moderator) == kinds(central) == ["moderation:new"]
    (row,) = by(moderator, lambda thing: ReportsBox().rows("PL", 0, 20), talk.forum)
    assert row["url"].endswith("/offices/PL/@@case?case=1")
    # told who looks after the place: not the author, not who reported
    assert kinds(talk.river.ana) == kinds(talk.river.jan) == []


def test_whoever_sees_a_thing_may_report_it_others_learn_nothing(talk, moderator):
    post = talk.says(talk.river.jan)
    stranger = talk.river.stranger
    for somebody in (stranger, moderator, officer("FR", "Moderator")):
        with pytest.raises(BadInput):
            report_by(somebody, talk.forum, **post_named(post))
    with pytest.raises(NotAllowed):
        report_by(talk.river.jan, talk.forum, **post_named(post))  # the own words
    for wrong in ({"kind": "post", "name": "x.y"}, {"kind": "comment", "name": "x"}):
        with pytest.raises(BadInput):
            report_by(talk.pupil, talk.forum, **wrong)
    assert len(shelf("moderation").cases) == 0
    assert report_by(talk.pupil, talk.forum, **post_named(post)) == 1
    guest = seat(None, talk.river.space, "Observer", kind="guest", roles=())
    assert report_by(guest, talk.forum, **post_named(post)) == 2


@pytest.mark.parametrize("words", [{"clause": "x"}, {"clause": ""}, {"text": " "},
                                   {"text": "x" * 1_001}])  # fmt: skip
def test_what_is_no_report_is_refused_and_nothing_is_written(talk, words):
    post = talk.says(talk.river.jan)
    with pytest.raises(BadInput):
        report_by(talk.river.ana, talk.forum, **words, **post_named(post))
    assert len(shelf("moderation").cases) == 0


def test_one_open_report_a_person_and_twenty_a_day(talk):
    post = talk.says(talk.river.jan)
    number = report_by(talk.river.ana, talk.forum, **post_named(post))
    assert by(talk.river.ana, own_report, talk.forum, **post_named(post))[:2] == (number, "open")
    assert by(talk.river.partner, own_report, talk.forum, **post_named(post)) is None
    with pytest.raises(WrongState):
        report_by(talk.river.ana, talk.forum, **post_named(post))
    spend(A_DAY, talk.river.ana, 19)
    with pytest.raises(TooMany):
        report_by(talk.river.ana, talk.forum, **post_named(talk.first))


def test_two_schools_hide_and_only_an_office_shows_again(talk, moderator):
    post = talk.says(talk.river.jan)
    report_by(talk.river.ana, talk.forum, **post_named(post))
    assert now() == "shown"
    report_by(talk.river.partner, talk.forum, **post_named(post))
    assert now() == "hidden" and len(case_of().reports) == 2
    assert notices_of(talk.river.jan)[0].kind == "notices:hidden"
    with pytest.raises(Unmet):
        by(talk.river.ana, restore_post, post)
    by(moderator, clear_case, taken(moderator), 1)
    assert now() == "shown" and case_of().state == "no_violation"
    assert kinds(talk.river.ana) == kinds(talk.river.partner) == ["moderation:decided"]
    with pytest.raises(WrongState):  # found right
        report_by(talk.pupil, talk.forum, **post_named(post))


def test_pupils_words_and_the_safety_of_children_do_not_wait(talk):
    said = talk.says(talk.pupil)
    report_by(talk.river.jan, talk.forum, "spam", **post_named(said))
    assert now() == "hidden" and case_of().by_pupil
    assert kinds(talk.river.ana) == ["moderation:here"]
    asked = talk.says(talk.river.partner)
    report_by(talk.pupil, talk.forum, "child", **post_named(asked))
    assert now(2) == "hidden" and case_of(2).due - case_of(2).since == 4 * 3600


def test_an_office_removes_and_tells_why(talk, moderator):
    post = talk.says(talk.river.jan)
    report_by(talk.river.ana, talk.forum, **post_named(post))
    spain = officer("ES", "Moderator")
    with pytest.raises(WrongState):  # nobody has taken it
        by(spain, act_on_case, office("ES"), 1, "remove", "No phone numbers")
    taken(spain, "ES")
    with pytest.raises(Unmet):  # somebody else has
        by(moderator, act_on_case, office("PL"), 1, "remove", "No phone numbers")
    with pytest.raises(BadInput):
        by(spain, act_on_case, office("ES"), 1, "remove", "")
    by(spain, act_on_case, office("ES"), 1, "remove", "No phone numbers", "Seen before")
    assert now() == "removed" and case_of().state == "actioned"
    assert notices_of(talk.river.jan)[0].kind == "notices:removed"
    with pytest.raises(WrongState):
        by(spain, clear_case, office("ES"), 1)
    with pytest.raises(BadInput):  # removed: a stub is nothing to report
        report_by(talk.pupil, talk.forum, **post_named(post))
    assert by(spain, cases_at, office("ES")) == ([], 0)


def test_teachers_hide_by_themselves_and_an_office_refers(talk, moderator):
    post = talk.says(talk.river.jan)
    report_by(talk.pupil, talk.forum, **post_named(post))
    assert kinds(talk.river.ana) == ["moderation:here"]
    by(talk.river.ana, flag_post, post, "private")
    assert now() == "hidden" and not case_of().hidden
    taken(moderator)
    by(moderator, refer_case, office("PL"), 1)
    assert case_of().state == "referred" and now() == "hidden"
    with pytest.raises(Unmet):  # what goes to the authorities no teacher shows again
        by(talk.river.ana, restore_post, post)


def test_a_note_that_a_teacher_hid_stays_hidden_when_an_office_says_so(river, moderator):
    board = board_in(river.space, "teachers")
    key = comment_by(river.jan, board)
    number = report_by(river.ana, board, kind="comment", name=key)
    by(river.ana, flag_comment, board, key, "private")
    by(moderator, act_on_case, taken(moderator, number=number), number, "hide", WORDS)
    with pytest.raises(Unmet):
        by(river.ana, restore_comment, board, key)
    assert now(number) == "hidden"


def test_what_waits_for_a_teacher_is_not_shown_by_an_office_that_finds_it_right(river, moderator):
    entry = entry_of(river.jan, river.journal, audience="project")
    river.journal.pupils_wait = True
    pupil = pupil_of(river.ana, river.space).user_id
    key = comment_by(pupil, entry)
    number = report_by(river.ana, entry, "child", kind="comment", name=key)
    assert now(number) == "waiting" and not case_of(number).hidden
    code = case_of(number).offices[0]
    judge = officer(code, "Moderator")
    by(judge, clear_case, taken(judge, code, number=number), number)
    assert now(number) == "waiting"


def test_no_report_hides_what_others_have_put_into_a_thing(talk):
    album = folder_of(talk.river.jan, talk.river.space)
    assert report_by(talk.pupil, album, "child") == 1 and now(1) == "hidden"  # still empty
    full = folder_of(talk.river.jan, talk.river.space)
    picture_of(talk.river.ana, full)
    for number, thing in enumerate((full, talk.forum), 2):
        assert report_by(talk.pupil, thing, "child") == number
        assert now(number) == "shown" and not case_of(number).hidden


def test_whom_a_case_concerns_never_sees_it_nor_another_country(talk, moderator):
    post = talk.says(talk.river.jan)
    report_by(talk.river.ana, talk.forum, **post_named(post))
    inside = officer("PL", "Moderator")
    join(talk.river.space, inside, "Observer")
    with pytest.raises(BadInput):
        by(inside, case_at, office("PL"), 1)
    assert by(inside, cases_at, office("PL")) == ([], 0)
    french = officer("FR", "Moderator")
    with pytest.raises(BadInput):
        by(french, case_at, office("FR"), 1)
    for somebody in (french, officer("PL", "Validator"), talk.river.ana, talk.pupil):
        for verb in (case_at, take_case):
            with pytest.raises(NotAllowed):
                by(somebody, verb, office("PL"), 1)
    with pytest.raises(BadInput):
        by(inside, take_case, office("PL"), 1)
    assert by(moderator, case_at, office("PL"), 1).state == "open"


def test_where_nobody_is_free_the_central_office_decides(talk):
    pupil = pupil_of(talk.river.ana, talk.river.space, "Eva").user_id
    post = talk.says(pupil)
    report_by(talk.pupil, talk.forum, **post_named(post))  # both of Spain
    assert case_of().offices == ("ES", "EU")
    officer("ES", "Moderator")
    other = talk.says(pupil)
    report_by(talk.pupil, talk.forum, **post_named(other))
    assert case_of(2).offices == ("ES",)


def test_comments_of_entries_and_notes_of_boards(river, moderator):
    for thing in (entry_of(river.jan, river.journal), board_in(river.space, "teachers")):
        key = comment_by(river.jan, thing)
        names = {"kind": "comment", "name": key}
        number = report_by(river.ana, thing, "child", **names)
        assert now(number) == "hidden"
        by(moderator, clear_case, taken(moderator, number=number), number)
        assert now(number) == "shown"
        with pytest.raises(WrongState):
            report_by(river.partner, thing, **names)
        by(river.jan, edit_comment, thing, key, "Now with a telephone number: 600")
        number = report_by(river.partner, thing, **names)  # changed: a new case
        by(moderator, act_on_case, taken(moderator, number=number), number, "hide", WORDS)
        assert now(number) == "hidden"
        assert kinds(river.jan)[0] == "moderation:kept_hidden"
        with pytest.raises(BadInput):
            report_by(river.stranger, thing, **names)


def test_pages_pictures_and_entries(river, moderator):
    page = page_of(river.jan, river.space, title="Our page", text="Ring 600.")
    picture = picture_of(river.jan, river.space, "us.jpg", "Two pupils")
    entry = entry_of(river.jan, river.journal, title="Our day", text="Ring 601 now please.")
    for thing, words in ((page, "Ring 600."), (picture, "Two pupils"), (entry, "Ring 601")):
        number = report_by(river.ana, thing, "child")
        assert now(number) == "hidden" and words in case_of(number).evidence[0][1]
        by(moderator, clear_case, taken(moderator, number=number), number)
        assert now(number) == "shown"
        with pytest.raises(WrongState):  # content has no key: no other thing, no new case
            report_by(river.partner, thing, name="alias" * 1_000)
        thing.title = "Changed"
        number = report_by(river.partner, thing, "private")
        by(moderator, act_on_case, taken(moderator, number=number), number, "remove", WORDS)
        assert now(number) == "removed"
    with for_the_house("a test"):
        api.content.delete(page)
    assert found(case_of(1).where) is None and case_of(1).evidence
