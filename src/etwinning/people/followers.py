"""Follow: hear of a teacher's new ideas, without asking and without a right to write (MS6).

One way: the other one is neither told nor asked. Who blocks somebody is not followed by them any
more; what is told goes through a job, so that writing an idea costs the same for whoever writes it.
"""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.jobs.api import later
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.people.blocking import blocked_by
from etwinning.people.blocking import refuse_blocked
from etwinning.people.permissions import KEEP_CONTACTS
from etwinning.people.questions import people
from etwinning.people.questions import teacher_of
from etwinning.people.questions import why_not_yet
from etwinning.people.questions import works_on
from etwinning.people.rules import DAY
from etwinning.records.api import shelf
from itertools import islice

MOST_FOLLOWED = 500  # by one person
AT_ONCE = 200  # followers that one run of the job tells
FOLLOWING = Budget(
    "people:follow",
    count=50,
    seconds=DAY,
    reason=_(
        "limit_follow",
        default="You have begun to follow 50 people today. You can go on tomorrow.",
    ),
)


def follow_person(person: str) -> None:
    """Hear of a teacher from now on; nothing happens to who does already.

    :raises NotAllowed: newcomers may not, and are told why.
    :raises BadInput: no such teacher, or oneself.
    :raises WrongState: the person is blocked by who asks.
    :raises TooMany: too many today, or altogether.
    """
    me = _me()
    if person == me or not works_on(person):
        message = _("error_no_teacher_to_follow", default="There is no such teacher")
        raise BadInput({"person": message})
    if is_following(me, person):
        return
    refuse_blocked(me, person)
    if len(followed_by(me)) >= MOST_FOLLOWED:
        raise TooMany(
            _(
                "limit_followed",
                default="You follow ${count} people. Let one go first.",
                mapping={"count": str(MOST_FOLLOWED)},
            )
        )
    spend(FOLLOWING, me)
    shelf("people").follow(me, person)
    note("people:person:follow", None, person=person)


def unfollow_person(person: str) -> None:
    """Hear of a teacher no more; nothing happens to who does not."""
    me = _me()
    if is_following(me, person):
        shelf("people").unfollow(me, person)
        note("people:person:unfollow", None, person=person)


def is_following(one: str, other: str) -> bool:
    """Tell whether one person follows another: for the first one alone."""
    return other in shelf("people").follows.get(one, ())


def followed_by(user_id: str) -> list[str]:
    """Return the ids of those whom a person follows: for that person alone."""
    return list(shelf("people").follows.get(user_id, ()))


def tell_followers(teacher, title: str) -> None:
    """Let the followers of a teacher hear of a new idea, a little later.

    :param title: of the idea.
    """
    if shelf("people").followers.get(teacher.user_id):
        later("people.followers", person=teacher.user_id, title=title)


class Followers:
    """The job: tells some followers, and goes on with the next ones later."""

    def __call__(self, now: float, person: str = "", title: str = "", after: str = "") -> None:
        """Tell those whom the teacher has not blocked, as long as the teacher works here."""
        teacher = teacher_of(person)
        if teacher is None or not works_on(person):
            return
        all_of_them = shelf("people").followers.get(person)
        if not all_of_them:
            return
        some = list(islice(all_of_them.keys(after, excludemin=True), AT_ONCE))
        heard = [one for one in some if works_on(one) and one not in blocked_by(person)]
        words = {"name": teacher.title, "title": title}
        tell(heard, "people:idea", teacher, words)
        if len(some) == AT_ONCE:
            later("people.followers", person=person, title=title, after=some[-1])


def _me():
    may(people(), KEEP_CONTACTS, why_not_yet(actor()))
    return actor()
