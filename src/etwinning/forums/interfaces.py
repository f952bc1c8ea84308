"""What a forum is, what stands in it, and the shapes of its forms."""

from etwinning.base.hiding import NOTE
from etwinning.base.messages import _
from etwinning.workspaces.interfaces import IItem
from etwinning.workspaces.interfaces import IShare
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface

TITLE = 150  # characters
ABOUT = 1_000
TEXT = 10_000  # characters of a post, about four printed pages


class IForumText(model.Schema):
    """What a forum is called and what it is for, in the form and in REST."""

    title = schema.TextLine(
        title=_("label_forum_title", default="Name of the forum"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_forum_title", default="Give the forum a name"))
    text = schema.Text(
        title=_("label_forum_text", default="What it is for"),
        description=_(
            "help_forum_text", default="One or two sentences that the classes understand."
        ),
        max_length=ABOUT,
    )
    text.setTaggedValue("missing", _("error_forum_text", default="Write what the forum is for"))
    text.setTaggedValue("rows", 3)
    premoderated = schema.Bool(
        title=_("label_premoderated", default="Teachers read first what pupils write"),
        description=_(
            "help_premoderated",
            default="What pupils write is seen by them and by the teachers until a teacher "
            "admin shows it to all.",
        ),
        required=False,
        default=False,
    )


class IForum(IForumText, IItem):
    """A forum in a workspace; its threads and posts are records."""

    board = Attribute("Its threads (store.Board).")


class INewForum(IForumText, IShare):
    """A new forum with its audience."""


class IPostText(Interface):
    """What people write in a post."""

    text = schema.Text(
        title=_("label_post_text", default="Your answer"),
        description=_(
            "help_post_text",
            default="A > at the start of a line quotes. No family names, addresses or phone "
            "numbers of pupils.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_post_text", default="Write your answer"))
    text.setTaggedValue("rows", 6)


class IReply(IPostText):
    """A post that answers another."""

    quotes = schema.TextLine(
        title=_("label_quotes", default="Answers to"),
        max_length=20,
        required=False,
        missing_value="",
        default="",
    )


class INewThread(Interface):
    """A new thread: its title and its first post."""

    title = schema.TextLine(
        title=_("label_thread_title", default="What is it about?"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_thread_title", default="Give the thread a title"))
    text = schema.Text(
        title=_("label_thread_text", default="Your first post"),
        description=_(
            "help_thread_text",
            default="Ask something that the others can answer. No family names, addresses or "
            "phone numbers of pupils.",
        ),
        max_length=TEXT,
    )
    text.setTaggedValue("missing", _("error_thread_text", default="Write the first post"))
    text.setTaggedValue("rows", 8)


class INote(Interface):
    """A few words to the author of a post."""

    note = schema.Text(
        title=_("label_back_note", default="What should be changed?"),
        description=_("help_hide_note", default="Only who wrote it is told."),
        max_length=NOTE,
    )
    note.setTaggedValue("missing", _("error_back_note", default="Write what should be changed"))


class ITalk(Interface):
    """Marks what is said in a forum: a thread or a post. A record (``records``)."""

    author = Attribute("User id of who wrote it.")
    reason = Attribute("Why it is hidden: a value of base.hiding.REASONS, '' if it is not.")


class ITopic(ITalk):
    """A thread."""

    title = Attribute("What it is about.")


class IPost(ITalk):
    """A post of a thread."""

    number = Attribute("Its number in the thread, from 1; it stays.")
    text = Attribute("HTML in which nothing can run.")
