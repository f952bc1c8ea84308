"""The comments on a thing, as a part of the thing's page."""

from datetime import datetime
from datetime import UTC
from etwinning.base.forms import FormPage
from etwinning.base.hiding import reason_title
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.texts import paragraphs
from etwinning.base.vocabularies import country_name
from etwinning.base.words import ago
from etwinning.base.words import day_and_time
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.comments.api import comments_of
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import INewComment
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.reading import Reader
from etwinning.moderation.api import report_address
from etwinning.reactions.api import Bar
from etwinning.records.api import mark_of
from functools import cached_property
from urllib.parse import quote

# step -> (words of the link, icon)
TOOLS = {
    "edit": (_("link_edit_comment", default="Change"), "pencil"),
    "withdraw": (_("link_withdraw_comment", default="Take back"), "trash"),
    "approve": (_("button_approve_comment", default="Show it"), "check-lg"),
    "flag": (_("link_flag_comment", default="Hide"), "eye-slash"),
    "restore": (_("link_restore_comment", default="Show again"), "eye"),
    "remove": (_("link_remove_comment", default="Remove"), "trash"),
}
INSIDE = _("comment_readers", default="Who reads this: ${audience}.")
OUTSIDE = _(
    "comment_readers_outside",
    default="Who reads this: ${audience}. Outside of the project your school stands for your name.",
)
WAITS = _("comment_waits", default="Waits for a teacher")
HIDDEN = _("comment_hidden", default="Hidden until it is decided")


class Comments(FormPage):
    """What the reader sees of the comments, and a form for a new one."""

    for_pupils = True
    shape = INewComment

    def __call__(self):
        return self.index()

    @property
    def language(self) -> str:
        """Language of the reader."""
        return language_of(self.request)

    @cached_property
    def _found(self):
        return comments_of(self.context, str(self.request.form.get("before", "")))

    @cached_property
    def lines(self) -> list[dict]:
        """The comments of this page, oldest first unless the thing wants the newest first."""
        lines = [self.shown(line) for line in self._found[0]]
        return lines[::-1] if self.words.newest_first else lines

    @cached_property
    def words(self):
        """How the thing calls its comments."""
        return IDiscussion(self.context).words

    @property
    def older(self) -> str:
        """Address of the older comments, ``""`` without any."""
        token = self._found[1]
        return f"{self.context.absolute_url()}?before={quote(token)}#comments" if token else ""

    @property
    def newest(self) -> str:
        """Address of the newest comments while older ones are shown."""
        is_older = bool(self.request.form.get("before"))
        return f"{self.context.absolute_url()}#comments" if is_older else ""

    @property
    def may_write(self) -> bool:
        """May the reader comment?"""
        return bool(actor()) and allowed(self.context, ADD_COMMENT)

    @property
    def is_shown(self) -> bool:
        """Is there anything to see or to do?"""
        return not self.is_empty or self.may_write

    @property
    def is_empty(self) -> bool:
        """Is there nothing to read, on this page or another?"""
        return not (self.lines or self.older or self.newest)

    @property
    def readers(self) -> str:
        """Who reads what is written here."""
        return readers_of(self)

    def shown(self, line) -> dict:
        """Return a comment as the template shows it."""
        who = self.who(line)
        return {
            "token": line.token,
            "mark": mark_of(line.text),
            "who": who,
            "initials": initials(line.name) or "…",
            "meta": self.meta(line),
            "state": line.state,
            "status": self.say({"pending": WAITS, "flagged": HIDDEN}.get(line.state)),
            "parts": parts(line.text),
            "reason": self.say(reason_title(line.reason)),
            "stub": self.stub(line),
            "reactions": self.bar.html(
                line.token, f"w-{line.token}", line.reactions, line.may_react
            ),
            "earlier": [
                {"until": self.moment(seconds), "parts": parts(text)}
                for seconds, text in line.earlier
            ],
            "tools": [*(self.tool(line.token, step) for step in line.steps), *self.report(line)],
        }

    @cached_property
    def bar(self) -> Bar:
        """Shows reactions."""
        return Bar(self.say, self.context.restrictedTraverse("@@icon"))

    def who(self, line) -> str:
        """Return the author as the reader is told: the name, or the school."""
        if line.name:
            return line.name
        if line.by_pupil:
            return self.say(_("comment_by_pupil", default="A pupil of this project"))
        title, country = line.school
        if not title:
            return self.say(_("comment_by_somebody", default="Somebody of this project"))
        words = {"school": title, "country": country_name(country, self.language)}
        return self.say(_("comment_by_teacher", default="A teacher, ${school}, ${country}",
                          mapping=words))  # fmt: skip

    def meta(self, line) -> str:
        """When it was written, and changed."""
        when = ago(line.when, self.language)
        if line.changed is None:
            return when
        words = {"when": ago(line.changed, self.language)}
        return f"{when} · " + self.say(
            _("comment_changed", default="changed ${when}", mapping=words)
        )

    def stub(self, line) -> str:
        """What is left of a removed comment."""
        if line.state != "removed":
            return ""
        reason = self.say(reason_title(line.reason))
        words = {"when": ago(line.when, self.language), "reason": reason}
        if line.reason:
            message = _(
                "comment_stub",
                default="A comment (${when}) was removed. Reason: “${reason}”.",
                mapping=words,
            )
        else:
            message = _(
                "comment_taken_back",
                default="A comment (${when}) was taken back by its author.",
                mapping=words,
            )
        return self.say(message)

    def moment(self, seconds: int) -> str:
        """Return a moment in words."""
        return day_and_time(datetime.fromtimestamp(seconds, UTC), self.language)

    def report(self, line) -> list[dict]:
        """Return the link to report a comment, for those who may, of others' words."""
        url = report_address(self.context, "comment", line.token)
        if not url or line.own or line.state == "removed":
            return []
        icon = self.context.restrictedTraverse("@@icon")["flag"]
        title = self.say(_("link_report", default="Report"))
        return [{"title": title, "icon": icon, "is_button": False, "url": url}]

    def tool(self, token: str, step: str) -> dict:
        """Return a link, or a button for what asks nothing."""
        title, icon = TOOLS[step]
        url = self.context.absolute_url()
        page = "@@edit-comment" if step == "edit" else "@@comment-step"
        return {
            "step": step,
            "title": self.say(title),
            "icon": self.context.restrictedTraverse("@@icon")[icon],
            "is_button": step in ("approve", "restore"),
            "url": f"{url}/{page}?comment={token}&step={step}",
        }


def readers_of(page) -> str:
    """Return the sentence that tells who reads what is written in a form about comments.

    :param page: a FormPage of an ICommentable.
    """
    told, reader = IDiscussion(page.context), Reader(page.context)
    if reader.is_pupil:
        return page.say(told.words.for_pupils)
    words = {"audience": page.say(told.audience_title())}
    is_wide = told.is_open(told.audience())
    message = OUTSIDE if is_wide else INSIDE
    return page.say(_(message, default=message.default, mapping=words))


def parts(text: str) -> list[list[str]]:
    """Return the paragraphs of a text, each as its lines."""
    return [part.splitlines() for part in paragraphs(text)]
