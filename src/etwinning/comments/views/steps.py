"""Forms: write a comment, change it, and the steps of a comment."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.hiding import IHide
from etwinning.base.messages import _
from etwinning.comments.api import approve_comment
from etwinning.comments.api import comment
from etwinning.comments.api import comment_of
from etwinning.comments.api import edit_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import react_to_comment
from etwinning.comments.api import remove_comment
from etwinning.comments.api import restore_comment
from etwinning.comments.api import withdraw_comment
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import INewComment
from etwinning.comments.reading import page_with
from etwinning.comments.reading import Reader
from etwinning.comments.views.comments import parts
from etwinning.comments.views.comments import readers_of
from etwinning.reactions.api import pressed
from etwinning.records.api import mark_of
from etwinning.records.api import token
from functools import cached_property
from zExceptions import NotFound

# step -> (verb, heading, words of the button)
STEPS = {
    "approve": (
        approve_comment,
        _("heading_approve_comment", default="Show this comment"),
        _("button_approve_comment", default="Show it"),
    ),
    "flag": (
        flag_comment,
        _("heading_flag_comment", default="Hide this comment"),
        _("button_flag_comment", default="Hide it"),
    ),
    "restore": (
        restore_comment,
        _("heading_restore_comment", default="Show this comment again"),
        _("button_restore_comment", default="Show it again"),
    ),
    "remove": (
        remove_comment,
        _("heading_remove_comment", default="Remove this comment"),
        _("button_remove_comment", default="Remove it"),
    ),
    "withdraw": (
        withdraw_comment,
        _("heading_withdraw_comment", default="Take your comment back"),
        _("button_withdraw_comment", default="Take it back"),
    ),
}
WITH_REASON = ("flag", "remove")


class OnThing(FormPage):
    """A form about a thing: pupils may use it in their own places."""

    for_pupils = True

    @property
    def readers(self) -> str:
        """Who reads what is written here."""
        return readers_of(self)

    def back(self, key: str = "") -> str:
        """Return the address of a comment, on the page of comments that shows it."""
        url = self.context.absolute_url()
        if not key:
            return f"{url}#comments"
        before = page_with(self.context, key)
        return f"{url}{'?before=' if before else ''}{before}#c-{key}"


class WriteComment(OnThing):
    """Write a comment; what is wrong is said here, the text stays."""

    shape = INewComment
    page_name = "@@write-comment"
    key = ""

    @property
    def title(self):
        """Heading of the page."""
        return IDiscussion(self.context).words.write

    @property
    def button(self):
        """Words of the button."""
        return IDiscussion(self.context).words.button

    def act(self) -> str:
        """Write it and show it."""
        return self.back(token(comment(self.context, **self.values()).key))


class React(OnThing):
    """Buttons of all comments: put a reaction on one, or take it back."""

    def __call__(self):
        if self.request.method != "POST":
            return self.request.response.redirect(self.back())
        return super().__call__()

    def act(self) -> str:
        """Do what the button says and show the comment."""
        key, kind = pressed(self.request.form)
        react_to_comment(self.context, key, kind)
        return self.back(key)


class OnComment(OnThing):
    """A form about one comment, which the address or the form names."""

    @property
    def key(self) -> str:
        """The comment's token."""
        return str(self.request.form.get("comment", ""))

    @cached_property
    def found(self):
        """The comment.

        :raises NotFound: there is none for this reader.
        """
        try:
            return comment_of(self.context, self.key)
        except BadInput as error:
            raise NotFound(self.key) from error


class EditComment(OnComment):
    """Change the own words."""

    shape = INewComment
    page_name = "@@edit-comment"
    button = _("button_edit_comment", default="Keep the changes")

    @property
    def title(self):
        """Heading of the page."""
        return IDiscussion(self.context).words.change

    def start_values(self) -> dict:
        """What it says now, to its author."""
        return {"text": self.found.text if "edit" in self.steps else ""}

    @property
    def steps(self) -> tuple:
        """What the reader may do with it."""
        return Reader(self.context).line(self.found).steps

    def act(self) -> str:
        """Change it and show it."""
        edit_comment(self.context, self.key, **self.values())
        return self.back(self.key)


class CommentStep(OnComment):
    """Approve, hide, show again, remove, take back; with a reason where all read one."""

    shape = IHide

    def __call__(self):
        if self.step not in STEPS or (self.request.method == "GET" and not self.may_step):
            raise NotFound(self.step)
        return super().__call__()

    @property
    def step(self) -> str:
        """Which step."""
        return str(self.request.form.get("step", ""))

    @property
    def names(self) -> tuple:
        """Reason and note, where they are needed."""
        return ("reason", "note") if self.step in WITH_REASON else ()

    @property
    def may_step(self) -> bool:
        """May the reader do this to the comment now?"""
        return self.step in Reader(self.context).line(self.found).steps

    @property
    def title(self):
        """Heading of the page."""
        return STEPS[self.step][1]

    @property
    def button(self):
        """Words of the button."""
        return STEPS[self.step][2]

    @property
    def mark(self) -> str:
        """Of the words that stand on this page."""
        return mark_of(self.found.text)

    @property
    def parts(self) -> list:
        """The words of the comment."""
        return parts(self.found.text)

    def act(self) -> str:
        """Take the step and show the comment, or what is left of it."""
        words = self.values()
        if self.step == "approve":
            words["mark"] = str(self.request.form.get("mark", ""))
        STEPS[self.step][0](self.context, self.key, **words)
        return self.back(self.key)
