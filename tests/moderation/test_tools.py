"""What has no state of its own is reported, too: chats, letters, the plan, meetings."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.security import for_the_house
from etwinning.chat.api import lines_of
from etwinning.chat.api import take_away
from etwinning.chat.events import ILineTakenAway
from etwinning.meetings.api import meeting_of
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.moderation.api import act_on_case
from etwinning.moderation.api import clear_case
from etwinning.moderation.api import take_case
from etwinning.notices.api import notices_of
from etwinning.plan.api import edit_task
from etwinning.plan.api import plan_of
from etwinning.plan.api import remove_phase
from etwinning.plan.api import tasks_of
from etwinning.projects.api import restore_project
from etwinning.projects.api import state_of
from etwinning.records.api import token
from etwinning.support.api import office
from etwinning.twinmail.api import letters_of
from etwinning.twinmail.api import mail_of
from etwinning.twinmail.rest.letters import told as told_of
from tests.chat.builders import line_by
from tests.chat.builders import slot_by
from tests.events import told
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.moderation.builders import by
from tests.moderation.builders import case_of
from tests.moderation.builders import now
from tests.moderation.builders import report_by
from tests.pages import page
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.twinmail.builders import answer_by
from tests.twinmail.builders import letter_by
from tests.twinspaces.builders import close
from zope.i18nmessageid import Message

import pytest

SAID = "Call me: 600 600"


def decide(verb, *words, number):
    """Let the office of a case decide it."""
    code = case_of(number).offices[0]
    moderator = officer(code, "Moderator")
    by(moderator, take_case, office(code), number)
    by(moderator, verb, office(code), number, *words)


def reported(thing, kind, key, reporters, strangers, read):
    """Report a record twice: it is cleared, then removed; ``read`` tells what one finds there."""
    names = {"kind": kind, "name": key}
    for somebody in strangers:
        with pytest.raises(BadInput):
            report_by(somebody, thing, "child", **names)
    assert SAID in read()
    html = by(reporters[0], page, thing, "report", record=kind, key=key)
    assert SAID in html
    first = report_by(reporters[0], thing, "child", **names)
    assert now(first) == "hidden" and SAID in case_of(first).evidence[0][1]
    assert SAID not in read()
    with pytest.raises(BadInput):  # nobody finds it any more
        report_by(reporters[1], thing, "child", **names)
    decide(clear_case, number=first)
    assert SAID in read() and now(first) == "shown"
    author = case_of(first).author
    assert {"notices:hidden", "notices:shown_again"} <= {line.kind for line in notices_of(author)}
    return names


def test_a_line_of_a_chat(river):
    pupil = pupil_of(river.ana, river.space).user_id
    slot = slot_by(river.ana, river.space)
    line = line_by(river.jan, slot, SAID)

    def read() -> str:
        html = by(river.ana, page, slot, "slot")
        return f"{html} {[one.text for one in by(river.ana, lines_of, slot).lines]}"

    assert "record=line" in read() and "record=line" not in by(river.jan, page, slot, "slot")
    key = token(line.key)
    reported(slot, "line", key, (pupil, river.ana), (river.stranger,), read)
    said = line_by(pupil, slot, SAID)
    names = {"kind": "line", "name": token(said.key)}
    number = report_by(river.partner, slot, "private", **names)
    assert now(number) == "hidden"  # a pupil's words
    decide(act_on_case, "remove", "No numbers", number=number)
    assert now(number) == "removed" and not said.aside and "by a teacher or an office" in read()


def test_a_line_that_a_teacher_takes_away_does_not_come_back(river):
    slot = slot_by(river.ana, river.space)
    line = line_by(river.jan, slot, SAID)
    key = token(line.key)
    number = report_by(river.partner, slot, "child", kind="line", name=key)
    with told(ILineTakenAway) as events:
        by(river.ana, take_away, slot, key)
        by(river.ana, take_away, slot, key)
    assert now(number) == "removed" and slot.away == (line.key,)
    decide(clear_case, number=number)
    assert (line.text, line.aside, line.away_by) == ("", "", river.ana) and len(events) == 1


def test_a_letter(river):
    pupil = pupil_of(river.ana, river.space).user_id
    letter = letter_by(river.jan, river.space, pupil, subject="Hello", text=SAID)
    key = token(letter.letters.newest())

    def read() -> str:
        return by(pupil, page, letter, "conversation") + str(by(pupil, letters_of, letter)[0])

    assert "record=letter" in read()
    assert "record=letter" not in by(river.jan, page, letter, "conversation")
    # who takes part, and who watches over pupils; no other teacher of the place
    reported(letter, "letter", key, (pupil, river.ana), (river.partner, river.stranger), read)
    assert "was reported and is hidden" not in read()
    answer_by(pupil, letter, SAID)
    key = token(letter.letters.newest())
    number = report_by(river.jan, letter, "private", kind="letter", name=key)
    assert now(number) == "hidden" and "was reported and is hidden" in read()
    decide(act_on_case, "remove", "No numbers", number=number)
    assert now(number) == "removed"


@pytest.mark.parametrize("verb", [clear_case, act_on_case])
def test_the_subject_of_a_letter_goes_with_it(river, verb):
    pupil = pupil_of(river.ana, river.space).user_id
    letter = letter_by(river.jan, river.space, pupil, subject=SAID, text="Hello")

    def read() -> str:
        found = by(pupil, page, mail_of(river.space), "mail")
        found += by(pupil, page, letter, "conversation")
        return found + by(pupil, told_of, letter)["subject"]

    assert read().count(SAID) > 2
    names = {"kind": "letter", "name": token(letter.letters.newest())}
    number = report_by(river.ana, letter, "child", **names)
    assert SAID not in read() and SAID in case_of(number).evidence[0][1]
    answer_by(pupil, letter, "Why?")
    answered = {"kind": "letter", "name": token(letter.letters.newest())}
    second = report_by(river.jan, letter, "private", **answered)
    assert SAID not in case_of(second).evidence[0][1]
    decide(verb, *(("remove", "No numbers") if verb is act_on_case else ()), number=number)
    back = verb is clear_case
    assert (SAID in read()) is back and letter.title == (SAID if back else "")
    assert letter.aside == ""


def test_a_task_of_the_plan(river):
    pupil = pupil_of(river.ana, river.space).user_id
    phase = phase_by(river.jan, river.space)
    key = task_by(river.jan, river.space, title=SAID, phase=phase)
    plan = plan_of(river.space)

    def read() -> str:
        titles = [one.title for one in by(river.ana, tasks_of, plan)]
        return by(river.ana, page, plan, "plan") + str(titles)

    assert "record=task" in read() and "record=task" not in by(river.jan, page, plan, "plan")
    names = reported(plan, "task", key, (pupil, river.ana), (river.stranger,), read)
    by(river.jan, edit_task, plan, key, text="Changed")
    number = report_by(river.partner, plan, "child", **names)
    by(river.ana, remove_phase, plan, phase)  # nothing is in it
    assert SAID not in read()
    decide(act_on_case, "remove", "No numbers", number=number)
    assert now(number) == "gone" and SAID not in read()


def test_an_online_meeting(river):
    provider_of("ES")
    pupil = pupil_of(river.ana, river.space).user_id
    meeting = meeting_by(river.ana, river.space, title=SAID)
    key, room = token(meeting.key), meeting.room
    meetings = meetings_in(river.space)

    def read() -> str:
        return str([one.title for one in by(river.jan, meetings_of, river.space)])

    def read_all() -> str:
        found = meeting_of(river.space, key)
        return read() + (by(river.jan, page, found, "meeting") if found is not None else "")

    assert "record=meeting" in read_all()
    names = reported(
        meetings, "meeting", key, (river.jan, river.partner), (pupil, river.stranger), read_all
    )
    assert meeting_of(river.space, key).room != room
    meeting.title = f"{SAID} 2"
    number = report_by(river.partner, meetings, "child", **names)
    decide(act_on_case, "remove", "No numbers", number=number)
    assert now(number) == "gone" and read() == "[]"
    with pytest.raises(NotAllowed):
        by(pupil, meetings_of, river.space)


def test_an_archived_project_is_reported_hidden_and_shown_again(river):
    names = {"clause": "child"}
    for how in ("close", "archive"):
        close(river, how)
    assert "@@report" in by(river.stranger, page, river.project)
    number = report_by(river.stranger, river.project, **names)
    decide(act_on_case, "hide", "No numbers", number=number)
    assert now(number) == "hidden" and case_of(number).owed == ()
    close(river, "restore")
    assert now(number) == "shown" and state_of(river.project) == "archived"


def test_a_project_is_hidden_by_a_decision_alone(river):
    project, names = river.project, {"clause": "child"}
    assert "@@report" in by(river.stranger, page, project)
    assert "@@report" not in by(river.ana, page, project)  # the first founder's words
    assert report_by(river.stranger, project, **names) == 1
    assert report_by(river.partner, project, **names) == 2
    assert now() == "shown" and project.title in case_of().evidence[0][1]
    assert set(case_of().offices) == {"ES", "PL", "IT", "EU"}  # of its schools, none of France
    decide(act_on_case, "hide", "No numbers", number=1)
    assert now() == "hidden"
    with pytest.raises(BadInput):
        report_by(river.stranger, project, **names)
    with for_the_house("a test"):
        restore_project(project)
    project.aims = "Call me: 600 600"
    assert report_by(river.stranger, project, **names) == 3
    decide(act_on_case, "remove", "No numbers", number=3)
    assert now(3) == "hidden"
    for founder in (river.ana, river.jan):  # both are told the note, each time, and nothing twice
        kinds = [line.kind for line in notices_of(founder)]
        assert kinds.count("projects:flagged") == kinds.count("moderation:kept_hidden") == 2
        assert "notices:hidden" not in kinds
    why = river.project.steps[-1].text
    html = by(river.jan, page, project, "our-project")
    assert isinstance(why, Message) and html.count(why.default) > 1 and str(why) not in html
