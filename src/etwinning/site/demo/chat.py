"""The chat of the demo's first TwinSpace: one that is over, and one to come."""

from datetime import date
from datetime import timedelta
from etwinning.chat.api import close_slot
from etwinning.chat.api import open_slot
from etwinning.chat.api import write_line
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting

IN_DAYS = 6  # from the day on which the demo is built
# who says what: teachers by "t", pupils by "p" and their number
SAID = (
    ("t", 0, "Hello to both classes! First question: what do you see out of your window?"),
    ("p", 0, "A bridge, and under it a man who fishes."),
    ("t", 1, "Good morning from our side. My class sits around the big screen."),
    ("p", 1, "Snow! Do you have snow?"),
    ("p", 0, "No, rain. It rains since Tuesday."),
    ("p", 2, "Is the river high now?"),
    ("p", 1, "Very. We measured 2.31 metres before breakfast."),
    ("t", 0, "Write that down for our page. Until next week!"),
)


def let_chat(space) -> None:
    """Let the classes of a place chat, and plan the next hour."""
    members = roster(space).items()
    people = {
        "t": [person for person, held in members if held.role == "TeacherAdmin"],
        "p": [person for person, held in members if held.role == "PupilMember"],
    }
    founder = people["t"][0]
    with acting(founder):
        slot = open_slot(space, title="Our rivers this morning", minutes=45)
    for kind, number, words in SAID:
        with acting(people[kind][number]):
            write_line(slot, text=words)
    day = date.today() + timedelta(days=IN_DAYS)
    with acting(founder):
        close_slot(slot)
        open_slot(space, title="Guess our words for water", day=day, time="10:15", minutes=40)
