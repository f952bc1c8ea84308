"""“I am interested”: one click, one of three questions; the author is told (PF7)."""

from etwinning.announcements.permissions import ANSWER_ANNOUNCEMENT
from etwinning.announcements.questions import announcement_of
from etwinning.announcements.rules import DAY
from etwinning.announcements.rules import INTERESTS_A_DAY
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.messaging.interfaces import IRelation
from etwinning.notices.api import tell
from etwinning.people.api import teacher_of
from etwinning.people.interfaces import IAcquaintance
from etwinning.records.api import shelf
from zope.interface import implementer

QUESTIONS = {
    "begin": _(
        "interest_begin",
        default="When would you like to begin, and how often would we work together?",
    ),
    "class": _(
        "interest_class",
        default="How many pupils are in your class, and which language would they use?",
    ),
    "part": _("interest_part", default="What could my class do in your project?"),
}
BUDGET = Budget(
    "announcements:interest",
    count=INTERESTS_A_DAY,
    seconds=DAY,
    reason=_(
        "limit_interest",
        default="You have answered ${count} announcements in 24 hours. Go on tomorrow, or post "
        "one of your own.",
        mapping={"count": str(INTERESTS_A_DAY)},
    ),
)


def show_interest(announcement, question: str) -> None:
    """Tell the author of an open announcement that the current user is interested.

    :param question: a key of QUESTIONS.
    :raises NotAllowed: it is not open, or the person is no verified teacher.
    :raises BadInput: there is no such question, or it is one's own announcement.
    :raises WrongState: the person has done so already.
    :raises TooMany: 30 were answered in 24 hours.

    Source: product.md PF7.
    """
    may(announcement, ANSWER_ANNOUNCEMENT)
    me = actor()
    _check(announcement, me, question)
    spend(BUDGET, me)
    announcement.interested = (*announcement.interested, me)
    note("announcements:announcement:interest", announcement)
    words = {
        "name": teacher_of(me).title,
        "title": announcement.title,
        "question": QUESTIONS[question],
    }
    tell([announcement.author], "announcements:interest", announcement, words)


def _check(announcement, me, question):
    if question not in QUESTIONS:
        raise BadInput({"question": _("error_interest_question", default="Choose a question")})
    if me == announcement.author:
        raise BadInput(reason=_("error_interest_own", default="This is your own announcement"))
    if me in announcement.interested:
        raise WrongState(
            _("error_interest_twice", default="The author knows already that you are interested")
        )


@implementer(IAcquaintance)
class Interested:
    """Who looks for partners and who is interested are no strangers, while it stands."""

    def known(self, one: str, other: str) -> bool:
        """Tell whether one is interested in what the other announced."""
        return _is_interested(one, other) or _is_interested(other, one)


@implementer(IRelation)
class LooksForPartners:
    """Row ``announcement`` of messages: the owner asked for answers (decisions.json)."""

    def holds(self, sender: str, recipient: str) -> bool:
        """Tell whether the recipient has an open announcement that takes messages."""
        lines = shelf("announcements").lines_of(recipient)
        opened = (announcement_of(line.uid) for line in lines if line.is_open)
        return any(one.contact == "message" or sender in one.interested for one in opened)


def _is_interested(person, author):
    lines = shelf("announcements").lines_of(author)
    return any(person in announcement_of(line.uid).interested for line in lines if line.is_open)
