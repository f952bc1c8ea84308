"""Notes on the boards of the demo's first TwinSpace."""

from etwinning.boards.api import board_in
from etwinning.comments.api import comment
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting

# who pins what: the number of a founder, or of a pupil
OF_TEACHERS = (
    (0, "I have booked the computer room for the whole morning of our video call."),
    (1, "Our pupils may not show their faces on film. Hands and models only, please."),
)
BY_TEACHERS = ((1, "The parcel with your leaves has arrived. They are still green!"),)
BY_PUPILS = (
    (0, "Today we saw a heron. It did not care about us at all."),
    (2, "Who knows a song with a river in it? We collect them for the last day."),
)


def pin_notes(space) -> None:
    """Let teachers and pupils of a place pin notes."""
    members = roster(space).items()
    teachers = [person for person, held in members if held.role == "TeacherAdmin"]
    pupils = [person for person, held in members if held.role == "PupilMember"]
    bulletin, twinboard = (board_in(space, kind) for kind in ("teachers", "twinboard"))
    for board, people, notes in (
        (bulletin, teachers, OF_TEACHERS),
        (twinboard, teachers, BY_TEACHERS),
        (twinboard, pupils, BY_PUPILS),
    ):
        for number, words in notes:
            with acting(people[number]):
                comment(board, words)
