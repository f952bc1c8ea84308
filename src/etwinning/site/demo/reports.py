"""Two reports that wait at the offices of the demo: a pupil's number, and an advertisement."""

from etwinning.boards.api import board_in
from etwinning.comments.api import comment
from etwinning.moderation.api import report
from etwinning.places.api import roster
from etwinning.records.api import token
from etwinning.site.demo.acting import acting

NUMBER = "Ring me when you have counted your bottles: 600 123 456. I am at home at five."
NUMBER_TOLD = "One of our pupils has written down a telephone number. It is a real one."
SOLD = "My brother sells used tablets for classes, 90 euros each. Write to me before Friday."
SOLD_TOLD = "This is the third time. The board is for our project."


def report_things(space) -> None:
    """Let a teacher report a note of a pupil, which hides it, and one of a teacher."""
    members = roster(space).items()
    one, other = (person for person, held in members if held.role == "TeacherAdmin")
    pupil = next(person for person, held in members if held.role == "PupilMember")
    for author, kind, words, clause, told in (
        (pupil, "twinboard", NUMBER, "private", NUMBER_TOLD),
        (other, "teachers", SOLD, "commercial", SOLD_TOLD),
    ):
        board = board_in(space, kind)
        with acting(author):
            key = token(comment(board, words).key)
        with acting(one):
            report(board, clause, told, "comment", key)
