"""What the tools of a TwinSpace hold, a secret in each text (see inside.py)."""

from datetime import date
from datetime import timedelta
from etwinning.boards.api import board_in
from etwinning.chat.api import chat_of
from etwinning.comments.api import edit_comment
from etwinning.forums.api import edit_post
from etwinning.forums.api import first_post
from etwinning.meetings.api import meetings_in
from etwinning.twinmail.api import mail_of
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.chat.builders import line_by
from tests.chat.builders import slot_by
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.meetings.builders import meeting_by
from tests.pages import forget_answers
from tests.plan.builders import plan_with
from tests.plan.builders import task_by
from tests.polls.builders import poll_by
from tests.twinmail.builders import letter_by
from tests.walls.builders import turn


def plant_tools(place, card) -> None:
    """Put a secret into each tool that is no page and no material.

    :param place: a Planted.
    :param card: of a pupil of the place.
    """
    for part in (_forum, _boards, _mail, _chat, _rest):
        forget_answers(place.party.space.REQUEST)
        part(place, place.party, place.party.space, place.secret, card.user_id)


def _forum(place, river, space, secret, pupil):
    words = {"title": secret("title of a forum"), "text": secret("what a forum is for")}
    forum = place.put("forum", forum_by(river.ana, space, **words))
    topic = thread_by(river.jan, forum, secret("title of a thread"), secret("a post as it was"))
    place.things["thread"] = f"{place.things['forum']}/@@thread/{topic.getId()}"
    place.things["thread for programs"] = f"{place.things['forum']}/@thread/{topic.getId()}"
    with log_in_as(river.jan):
        edit_post(first_post(topic), text=secret("a post"))


def _boards(place, river, space, secret, pupil):
    for kind in ("teachers", "twinboard"):
        board = place.put(f"board {kind}", board_in(space, kind))
        note = comment_by(river.ana, board, secret(f"note as it was, {kind}"))
        with log_in_as(river.ana):
            forget_answers(space.REQUEST)
            edit_comment(board, note, secret(f"note, {kind}"))
    turn(river.ana, space)
    place.put("walls", walls_in(space))
    wall = place.put("wall", wall_of(space, pupil))
    comment_by(pupil, wall, secret("wall of a pupil"))


def _mail(place, river, space, secret, pupil):
    place.put("mail", mail_of(space))
    words = {"subject": secret("subject of a letter"), "text": secret("letter")}
    place.put("letter", letter_by(river.ana, space, river.jan, pupil, **words))


def _chat(place, river, space, secret, pupil):
    place.put("chat", chat_of(space))
    slot = place.put("slot", slot_by(river.ana, space, secret("title of a slot")))
    line_by(river.ana, slot, secret("line of a chat"))
    place.put("meetings", meetings_in(space))
    place.put("meeting", meeting_by(river.ana, space, secret("title of a meeting")))


def _rest(place, river, space, secret, pupil):
    words = {"where": secret("place of an event"), "text": secret("text of an event")}
    words |= {"link": f"https://x.example/{secret('link of an event')}"}
    day = {"first_day": date.today() + timedelta(days=2)}
    words_of_poll = (secret("title of a poll"), f"{secret('option of a poll')}\nNo")
    place.put("poll", poll_by(river.ana, space, *words_of_poll))
    place.put("event", event_of(river.ana, space, secret("title of an event"), **words, **day))
    words = (secret(f"{kind} of a plan") for kind in ("phase", "task", "team"))
    place.put("plan", plan_with(river.ana, space, *words))
    words = {"phase": "", "text": secret("text of a task")}
    task_by(river.ana, space, secret("another task"), **words)
