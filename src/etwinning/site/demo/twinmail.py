"""Letters in the demo's first TwinSpace: teachers alone, a class and a teacher, two pupils."""

from etwinning.places.api import roster
from etwinning.site.demo.acting import acting
from etwinning.twinmail.api import answer
from etwinning.twinmail.api import write_letter
from etwinning.workspaces.api import name_of

# who writes to whom about what; then who answers: teachers by "t", pupils by "p", their number
SAID = (
    (
        ("t", 0),
        (("t", 1),),
        "Train tickets for May",
        "The group price holds until the end of the month. Shall I book for twenty?",
        ((("t", 1), "Twenty-two: two parents come along. Thank you!"),),
    ),
    (
        ("p", 0),
        (("t", 1),),
        "Your photo of the ice",
        "How thick was it? Could somebody stand on it?",
        ((("t", 1), "Eleven centimetres. A duck could. We did not try."),),
    ),
    (
        ("p", 1),
        (("p", 0), ("p", 2)),
        "Our poster",
        "I have the blue paper. Who brings glue on Tuesday?",
        ((("p", 2), "Me!"),),
    ),
)


def write_letters(space) -> None:
    """Let the members of a place write to each other."""
    members = sorted(roster(space).items(), key=lambda pair: name_of(pair[0]))
    people = {
        "t": [person for person, held in members if held.role == "TeacherAdmin"],
        "p": [person for person, held in members if held.role == "PupilMember"],
    }
    for author, readers, subject, text, answers in SAID:
        to = [_one(people, reader) for reader in readers]
        with acting(_one(people, author)):
            told = write_letter(space, to=to, subject=subject, text=text)
        for who, words in answers:
            with acting(_one(people, who)):
                answer(told, words)


def _one(people, who):
    kind, number = who
    return people[kind][number]
