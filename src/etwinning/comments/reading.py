"""What a reader sees of the comments on a thing: one page of records is loaded, nothing else."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.told import Told
from etwinning.base.told import told_name
from etwinning.base.words import language_of
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.comments.permissions import READ_COMMENT
from etwinning.comments.rules import may_name
from etwinning.comments.rules import may_read
from etwinning.comments.rules import WRITABLE
from etwinning.reactions.api import tallies
from etwinning.reactions.api import Tally
from etwinning.records.api import allows
from etwinning.records.api import from_token
from etwinning.records.api import moment_of
from etwinning.records.api import shelf
from etwinning.records.api import token
from functools import cached_property
from plone.uuid.interfaces import IUUID
from zope.globalrequest import getRequest

SIZE = 20
TOOLS = {"visible": ("flag",), "pending": ("approve", "flag"), "flagged": ("restore", "remove")}


@dataclass(frozen=True)
class Line:
    """One comment as a reader sees it.

    :ivar token: its address.
    :ivar author: user id, for rooms; it is never shown, and names are in ``name``.
    :ivar text: ``""`` for a stub.
    :ivar name: of the author, ``""`` where the reader is not told.
    :ivar school: title and country code: what outsiders read instead of the name.
    :ivar own: the reader wrote it.
    :ivar changed: when its author last changed it, None if never.
    :ivar earlier: earlier texts with the moment until which they stood, for those who decide.
    :ivar reason: why it is hidden or removed, a value of ``base.hiding.REASONS``; ``""`` if
        its author took it back.
    :ivar told: who wrote it as another site told it, for rooms.
    :ivar steps: what the reader may do: edit, withdraw, approve, flag, restore, remove.
    :ivar reactions: of others and of the reader; none to what waits or is hidden.
    """

    token: str
    author: str
    state: str
    text: str
    name: str
    school: tuple
    by_pupil: bool
    own: bool
    when: datetime
    changed: datetime | None
    earlier: tuple
    reason: str
    steps: tuple
    told: Told | None = None
    reactions: Tally = Tally()
    may_react: bool = False


def comments_of(thing, before: str = "", size: int = SIZE) -> tuple[list[Line], str]:
    """Return a page of the comments that the current user reads, oldest first.

    :param before: token; the page that ends before it. Without one the last page.
    :param size: records that are loaded; of them, only what is for the reader is told.
    :return: lines, and the token for the page of older ones, ``""`` if there is none.
    :raises NotAllowed: the reader may not view the thing.
    """
    may(thing, "View")
    thread = shelf("comments").threads.get(IUUID(thing))
    if thread is None:
        return [], ""
    found = thread.before(from_token(before) if before else None, size)
    reader = Reader(thing, found)
    lines = [reader.line(one.__of__(thing)) for one in found]
    has_older = bool(found) and found[0].key > thread.records.minKey()
    older = token(found[0].key) if has_older else ""
    return [line for line in lines if line is not None], older


def page_with(thing, key: str) -> str:
    """Return the ``before`` of a page on which a comment stands, ``""`` for the last page.

    :param key: its token; whatever is none gives ``""``, too.
    """
    thread, number = shelf("comments").threads.get(IUUID(thing)), from_token(key)
    if thread is None or number is None:
        return ""
    newer = thread.after(number, SIZE)
    return token(newer[SIZE // 2].key) if len(newer) == SIZE else ""


def comment_of(thing, key: str):
    """Return a comment that the current user reads, wrapped in its thing.

    :param key: its token.
    :raises NotAllowed: the reader may not view the thing.
    :raises BadInput: there is none for this reader.
    """
    may(thing, "View")
    thread = shelf("comments").threads.get(IUUID(thing))
    number = from_token(key or "")
    found = thread.get(number) if thread is not None and number is not None else None
    wrapped = found.__of__(thing) if found is not None else None
    if wrapped is None or not Reader(thing).reads(wrapped):
        raise BadInput({"comment": _("error_no_comment", default="There is no such comment")})
    return wrapped


def is_shown_by_teacher(comment, told) -> bool:
    """Tell whether a teacher has read the words and shown them: then they stay as they are.

    :param told: the thing's IDiscussion.
    """
    return comment.state == "visible" and told.waits(comment.author)


class Reader:
    """The current user in front of one thing; each question is asked once a page."""

    def __init__(self, thing, page=()):
        self.thing = thing
        self.tallies = tallies(IUUID(thing), [comment.key for comment in page])
        self.told = IDiscussion(thing)
        self.user_id = actor()

    @cached_property
    def is_inside(self) -> bool:
        """Does the reader belong to where the thing stands?"""
        return bool(self.user_id) and self.told.is_inside(self.user_id)

    @cached_property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        person = account(self.user_id) if self.user_id else None
        return person is not None and person.kind == "pupil"

    @cached_property
    def moderates(self) -> bool:
        """Does the reader moderate here?"""
        return allowed(self.thing, MODERATE_COMMENT)

    @cached_property
    def hides(self) -> bool:
        """May the reader hide and show comments?"""
        return self.moderates or allowed(self.thing, HIDE_COMMENT)

    @cached_property
    def edits(self) -> bool:
        """May the reader change own comments?"""
        return allowed(self.thing, EDIT_COMMENT)

    @cached_property
    def comments(self) -> bool:
        """May the reader comment here?"""
        return bool(self.user_id) and allowed(self.thing, ADD_COMMENT)

    @cached_property
    def approves(self) -> bool:
        """May the reader approve what waits?"""
        return allowed(self.thing, APPROVE_COMMENT)

    def reads(self, comment) -> bool:
        """Tell whether the comment, or what is left of it, is for the reader."""
        if self.owns(comment):
            return True
        is_kept = comment.state in ("pending", "flagged") and not self.decides(comment.state)
        if is_kept and not allows(comment, READ_COMMENT):
            return False
        return may_read(
            inside=self.is_inside,
            moderates=self.moderates,
            by_pupil=comment.by_pupil,
            is_open=self.told.is_open(comment.audience),
        )

    def decides(self, state: str) -> bool:
        """Tell whether the reader decides here on comments in a state."""
        return self.hides or (state == "pending" and self.approves)

    def owns(self, comment) -> bool:
        """Tell whether the reader wrote it."""
        return bool(self.user_id) and comment.author == self.user_id

    def line(self, comment) -> Line | None:
        """Return a comment as the reader sees it, None if it is not for this reader."""
        if not self.reads(comment):
            return None
        own, is_stub = self.owns(comment), comment.state == "removed"
        decides = self.hides or own
        return Line(
            token=token(comment.key),
            author=comment.author,
            state=comment.state,
            text="" if is_stub else comment.text,
            name="" if is_stub else self.name(comment),
            school=comment.school,
            by_pupil=comment.by_pupil,
            own=own,
            when=_moment(moment_of(comment.key)),
            changed=_moment(comment.changed) if comment.changed and not is_stub else None,
            earlier=comment.earlier if decides and not is_stub else (),
            reason=comment.reason if decides or is_stub else "",
            steps=tuple(self.steps(comment, own)),
            told=comment.told,
            reactions=self.reactions(comment),
            may_react=self.comments and not own and comment.state == "visible",
        )

    def reactions(self, comment) -> Tally:
        """Return the reactions to a comment; those of a page have been read at once."""
        if comment.state != "visible":
            return Tally()
        if comment.key not in self.tallies:
            self.tallies |= tallies(IUUID(self.thing), [comment.key])
        return self.tallies[comment.key]

    def name(self, comment) -> str:
        """Return the author's name where the reader may know it."""
        told = may_name(
            reader_inside=self.is_inside,
            reader_pupil=self.is_pupil,
            author_inside=comment.inside,
        )
        told = told or self.owns(comment)
        if told and comment.told is not None:
            return told_name(comment.told, language_of(getRequest()))
        person = account(comment.author) if told else None
        return person.fullname if person is not None else ""

    def steps(self, comment, own: bool):
        """Yield what the reader may do with a comment."""
        if own and self.edits and comment.state in WRITABLE:
            if not is_shown_by_teacher(comment, self.told):
                yield "edit"
            yield "withdraw"
        for step in TOOLS.get(comment.state, ()):
            if self.approves if step == "approve" else self.hides and not own:
                yield step


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC)
