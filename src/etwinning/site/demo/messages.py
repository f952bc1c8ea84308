"""Messages of the demo: the teacher who logs in, contacts, and strangers who write first."""

from etwinning.messaging.api import answer
from etwinning.messaging.api import archive
from etwinning.messaging.api import before_writing
from etwinning.messaging.api import mark_read
from etwinning.messaging.api import write_message
from etwinning.site.demo.acting import acting

# subject, first message, answers in turn; the last word leaves something new for who did not say it
OF_CONTACTS = (
    (
        "Dates for the exhibition",
        "Would the second week of May suit your class? Ours is free on Tuesday and Thursday.",
        (
            "Thursday is perfect. We bring the boats and the map of the ferry crossings.",
            "Wonderful. I ask the water museum for the small hall.",
            "They said yes! I send you the plan of the hall as soon as I have it.",
        ),
    ),
)
OF_STRANGERS = (
    (
        "Weather diaries",
        "I read that your pupils like maps. Mine keep a weather diary since September. Shall we "
        "put both on one map, one day a week?",
        (),
    ),
    (
        "A song about a bridge",
        "Our choir looks for a class that would write two new verses for an old song about our "
        "bridge. Ten-year-olds, a bit of English, much patience.",
        ("Thank you, but this year we have no music teacher. Ask me again in autumn?",),
    ),
)
ARCHIVED = "A song about a bridge"


def write_messages(verified: dict) -> None:
    """Let teachers write to the one of the demo's first log-in, and to each other.

    :param verified: dict of country -> user ids of its verified teachers.
    """
    one, colleague = verified["ES"][0], verified["PL"][0]
    for told in OF_CONTACTS:
        _write(colleague, one, *told)
    others = (who for country in sorted(verified) if country != "ES" for who in verified[country])
    strangers = (who for who in others if who != colleague and _may_write(who, one))
    for told, who in zip(OF_STRANGERS, strangers, strict=False):
        _write(who, one, *told)


def _may_write(who, other):
    with acting(who):
        return before_writing(other).refusal is None


def _write(one, other, subject, text, answers):
    with acting(one):
        conversation = write_message(other, subject=subject, text=text, read_profile=True)
    for number, words in enumerate(answers):
        with acting((other, one)[number % 2]):
            mark_read(conversation)
            answer(conversation, words)
    if subject == ARCHIVED:
        with acting(other):
            archive(conversation)
