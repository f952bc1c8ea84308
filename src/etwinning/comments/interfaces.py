"""What can be commented, what its room answers, and the shapes of the forms."""

from dataclasses import dataclass
from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from typing import Any
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface

TEXT = 2_000  # characters


@dataclass(frozen=True)
class Words:
    """How a thing's page calls its comments; translatable messages.

    :ivar heading: of the list.
    :ivar empty: what stands there when there are none.
    :ivar write: heading of the page for a new one.
    :ivar button: that sends it.
    :ivar change: heading of the page on which its author changes one.
    :ivar yours: what a notice calls it to its author; ``${title}`` is the thing.
    :ivar for_pupils: the sentence that tells pupils who reads what they write.
    :ivar newest_first: the newest stand on top; the thing's page has the way to a new one.
    """

    heading: Any = _("heading_comments", default="Comments")
    empty: Any = _("empty_comments", default="Nobody has said anything yet.")
    write: Any = _("heading_write_comment", default="Write a comment")
    button: Any = _("button_write_comment", default="Comment")
    change: Any = _("heading_edit_comment", default="Change your comment")
    yours: Any = _("comments_yours", default="Your comment on “${title}”")
    for_pupils: Any = _(
        "comment_readers_pupil", default="The teachers and pupils of the project read this."
    )
    newest_first: bool = False


class ICommentable(IHoldsReportable):
    """Marks a thing with comments; its room adapts it to ``IDiscussion``.

    The thing's workflow hands out ``Add``, ``Approve``, ``Edit`` and ``Hide comment``.
    """


class IDiscussion(Interface):
    """What a thing tells about the comments on it: an adapter of an ICommentable."""

    words = Attribute("How its page calls them (``Words``).")

    def audience() -> str:
        """Return for whom the thing is now; kept with what is written."""

    def audience_title():
        """Return the same in words for who writes, translatable."""

    def is_inside(user_id: str) -> bool:
        """Tell whether a person belongs to where the thing stands."""

    def is_open(audience: str) -> bool:
        """Tell whether who stands outside reads what was written for an audience."""

    def waits(user_id: str) -> bool:
        """Tell whether a comment of this person waits until a teacher approves it."""

    def hears(waits: bool) -> list:
        """Return the ids of the people who are told of a new comment.

        :param waits: it waits for a teacher: those who approve are told.
        """


class IComment(Interface):
    """A comment, wrapped in its thing."""


class INewComment(Interface):
    """What people write in a comment, in the form and in REST."""

    text = schema.Text(
        title=_("label_comment", default="Your words"),
        description=_(
            "help_comment",
            default="Plain text. No family names, addresses or phone numbers of pupils.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_comment_text", default="Write your comment"))
    text.setTaggedValue("rows", 4)
