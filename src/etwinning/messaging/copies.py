"""The same text to several people: warn, stop, tell the office (MS3)."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.messaging.rules import DAY
from etwinning.messaging.rules import Decision
from etwinning.messaging.rules import essence
from etwinning.messaging.rules import others_who_got
from etwinning.messaging.rules import shingles
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.people.api import offices_of
from etwinning.people.api import teacher_of
from etwinning.records.api import moment_of
from etwinning.records.api import new_key
from etwinning.records.api import shelf
from etwinning.support.api import staff_of
from plone.uuid.interfaces import IUUID
from time import time

DUTY = "Moderator"
KIND = "messaging:signal"
NEARLY_SAME = _(
    "error_same_text",
    default="You have written nearly the same to ${count} other people within a day. Post one "
    "announcement instead, or write something of their own to each. If it is right so, tick this.",
)
STOPPED = _(
    "limit_same_text",
    default="This is not sent: within a day you have written nearly the same to ${count} other "
    "people, and others call that spam. Post one announcement instead, and let those answer who "
    "want to. A text of its own can go at once.",
)


class Stopped(TooMany):
    """A copy that is stopped: that it was tried is kept, so nothing is rolled back."""


def check_copies(decision: Decision, me: str, person: str, text: str, anyway: bool) -> None:
    """Refuse a text that others have got already, as the table says.

    :param anyway: the author was warned and wants to send it all the same.
    :raises BadInput: a warning, at ``anyway``.
    :raises Stopped: it does not go out; the try counts, and a third one is told to the office.
    """
    box = shelf("messaging").of(me)
    others = others_who_got(text, person, box.lately())
    what = decision.about_copies(len(others))
    words = {"count": str(len(others))}
    if what == "allow" or (what == "warn" and anyway):
        return
    if what == "warn":
        raise BadInput({"anyway": _(NEARLY_SAME, default=NEARLY_SAME.default, mapping=words)})
    if what == "signal":
        _signal(me, len(others))
    free_in = max(1, int(moment_of(box.oldest_first(others)) + DAY - time()))
    box.note_first(new_key(), person, shingles(essence(text)))
    raise Stopped(_(STOPPED, default=STOPPED.default, mapping=words), free_in)


def _signal(me, others):
    """Write it down, and tell the moderators of the own office until they have looked."""
    teacher = teacher_of(me)
    note("messaging:message:signal", None, people=others + 1)
    people = {one for code in offices_of(teacher) for one in staff_of(code, DUTY)}
    uid = IUUID(teacher)
    tell(
        [one for one in sorted(people) if not has_unseen(one, KIND, uid)],
        KIND,
        teacher,
        {"name": teacher.title, "count": others + 1},
    )
