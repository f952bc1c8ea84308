"""Two forums of the demo's first TwinSpace: the classes talk, the teachers among themselves."""

from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import reply
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting

CLASSES = {
    "title": "Between the classes",
    "text": "Ask the other class what you would like to know about its river.",
    "premoderated": True,
}
FLOATS = {
    "title": "What floats past your school?",
    "text": "Yesterday we sat at our river for one lesson and wrote down everything that floated "
    "past. One boat with sand, eleven branches, four ducks and a red football. What floats past "
    "you?",
}
ANSWER = (
    "> One boat with sand, eleven branches, four ducks and a red football.\n"
    "Here the tide brings things back in. We counted the same green bottle three times."
)
HELD = (
    "Oranges! In autumn they fall from the trees in the gardens up the hill. My grandmother says "
    "in her time you could follow them to the sea."
)
MUDDY = {
    "title": "How do you say “muddy”?",
    "text": "We need five words in each language for the river book.",
}
TEACHERS = {
    "title": "Teachers among us",
    "text": "Dates, tools, who brings what.",
    "audience": "teachers",
}
DATES = {
    "title": "When do we measure in March?",
    "text": "Our school is closed in the second week. Does the third Tuesday suit you?",
}


def let_talk(space) -> None:
    """Open the forums and let teachers and pupils of a place say something."""
    members = roster(space).items()
    one, other = (person for person, held in members if held.role == "TeacherAdmin")
    pupil, second, *_more = (person for person, held in members if held.role == "PupilMember")
    with acting(one):
        forum = open_forum(space, **CLASSES)
        staff = open_forum(space, **TEACHERS)
        open_thread(staff, **DATES)
        open_thread(forum, **MUDDY)
    with acting(other):
        topic = open_thread(forum, **FLOATS)
        first = topic.thread.before()[0].__of__(forum)
    with acting(one):
        reply(topic, text=ANSWER, quotes=first.getId())
    for who, words in ((pupil, HELD), (second, "Leaves. Only leaves, and once a shoe.")):
        with acting(who):
            reply(topic, text=words)
