"""Two polls in the demo's first TwinSpace: one in which people still vote, one that is over."""

from etwinning.places.api import roster
from etwinning.polls.api import add_poll
from etwinning.polls.api import close_poll
from etwinning.polls.api import vote
from etwinning.site.demo.acting import acting
from etwinning.workspaces.api import name_of

LOGO = {
    "title": "Which logo is ours?",
    "options": "The heron on one leg\nThe stone bridge\nA drop of water with two faces",
}
WORDS = {
    "title": "Which words do we learn in each other’s language?",
    "options": "River words\nWeather words\nWords for food",
    "several": True,
}
# what the pupils choose, in the order of their names; the log-in of the demo is the first
OPEN = (None, (0,), (2,), (0,), (1,), (0,))
OVER = ((0, 2), (0,), (0, 1), (2,), (0, 2), (1,))


def let_vote(space) -> None:
    """Let a teacher ask two things and pupils vote."""
    members = sorted(roster(space).items(), key=lambda pair: name_of(pair[0]))
    teacher = next(person for person, held in members if held.role == "TeacherAdmin")
    pupils = [person for person, held in members if held.role == "PupilMember"]
    with acting(teacher):
        words, logo = add_poll(space, **WORDS), add_poll(space, **LOGO)
    for poll, votes in ((words, OVER), (logo, OPEN)):
        for pupil, choices in zip(pupils, votes, strict=False):
            if choices is not None:
                with acting(pupil):
                    vote(poll, choices)
    with acting(teacher):
        close_poll(words)
