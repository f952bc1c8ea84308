"""What a poll is, and the shapes of its forms. Source: product.md TS15."""

from etwinning.base.messages import _
from etwinning.polls.rules import FEWEST
from etwinning.polls.rules import LONGEST
from etwinning.polls.rules import MOST
from etwinning.workspaces.interfaces import IShare
from etwinning.workspaces.interfaces import IWork
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute

TITLE = 150  # characters


class IPollText(model.Schema):
    """What people write about a poll, in the form and in REST."""

    title = schema.TextLine(
        title=_("label_poll_title", default="Question"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_poll_title", default="Write the question"))
    options = schema.Text(
        title=_("label_poll_options", default="Answers"),
        description=_(
            "help_poll_options",
            default="One a line, ${least} to ${most} of them. They cannot change any more when "
            "somebody has voted. No family names of pupils.",
            mapping={"least": str(FEWEST), "most": str(MOST)},
        ),
        max_length=MOST * (LONGEST + 2),
    )
    options.setTaggedValue("rows", 6)
    options.setTaggedValue("missing", _("error_poll_options_missing", default="Write the answers"))
    several = schema.Bool(
        title=_("label_poll_several", default="One can choose several answers"),
        required=False,
        default=False,
    )
    closes = schema.Date(
        title=_("label_poll_closes", default="Last day to vote"),
        description=_(
            "help_poll_closes",
            default="The poll closes by itself after it. You can also close it by hand.",
        ),
        required=False,
    )


class INewPoll(IPollText, IShare):
    """A new poll with its audience."""


class IPoll(IWork):
    """A question to the members of a place; what of it is typed is in IPollText."""

    options = Attribute("The answers that one can choose, a tuple of plain texts.")
    several = Attribute("Whether more than one can be chosen.")
    closes = Attribute("The last day to vote, None for none.")
    closed = Attribute("Whether somebody has closed it.")
