"""Services of comments: read, write, change, take back, approve, hide, show again, remove."""

from etwinning.base.hiding import reason_title
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.comments.api import approve_comment
from etwinning.comments.api import comment
from etwinning.comments.api import comment_of
from etwinning.comments.api import comments_of
from etwinning.comments.api import edit_comment
from etwinning.comments.api import flag_comment
from etwinning.comments.api import react_to_comment
from etwinning.comments.api import remove_comment
from etwinning.comments.api import restore_comment
from etwinning.comments.api import withdraw_comment
from etwinning.comments.reading import Reader
from etwinning.records.api import mark_of


def shown(line, say) -> dict:
    """Return a comment for JSON, as its reader sees it; no user id.

    :param say: puts a message into the reader's language.
    """
    title, country = line.school
    return {
        "comment": line.token,
        "state": line.state,
        "text": line.text,
        "mark": mark_of(line.text),
        "author": line.name,
        "school": title,
        "country": country,
        "by_pupil": line.by_pupil,
        "own": line.own,
        "created": line.when.isoformat(),
        "changed": line.changed.isoformat() if line.changed else None,
        "reason": say(reason_title(line.reason)) if line.reason else "",
        "may": list(line.steps),
        "reactions": line.reactions.counts,
        "mine": list(line.reactions.mine),
    }


class Comments(Question):
    """GET @comments: a page of comments, oldest first; ``before`` asks for the page before."""

    for_pupils = True

    def act(self, data):
        _start, size = page_asked(data)
        lines, older = comments_of(self.context, text_of(data, "before"), size)
        where = f"{self.context.absolute_url()}/@comments"
        return {
            "@id": where,
            "items": [shown(line, self.say) for line in lines],
            "older": f"{where}?before={older}&size={size}" if older else None,
        }


class WriteComment(Verb):
    """POST @comments: write one."""

    made = True
    for_pupils = True

    def act(self, data):
        made = comment(self.context, text_of(data, "text"))
        return shown(Reader(self.context).line(made), self.say)


class Step(Verb):
    """Calls one verb on the comment that is named, with the words of the request."""

    for_pupils = True
    verb = None
    words: tuple = ()

    def act(self, data):
        key = text_of(data, "comment")
        type(self).verb(self.context, key, **{name: text_of(data, name) for name in self.words})
        return shown(Reader(self.context).line(comment_of(self.context, key)), self.say)


class EditComment(Step):
    """POST @comment-edit: change the own words."""

    verb = staticmethod(edit_comment)
    words = ("text",)


class WithdrawComment(Step):
    """POST @comment-withdraw: take the own comment back."""

    verb = staticmethod(withdraw_comment)


class ApproveComment(Step):
    """POST @comment-approve: show what waits for a teacher."""

    verb = staticmethod(approve_comment)
    words = ("mark",)


class FlagComment(Step):
    """POST @comment-flag: hide it until it is decided."""

    verb = staticmethod(flag_comment)
    words = ("reason", "note")


class RestoreComment(Step):
    """POST @comment-restore: show it again."""

    verb = staticmethod(restore_comment)


class RemoveComment(Step):
    """POST @comment-remove: take it away; a stub with the reason stays."""

    verb = staticmethod(remove_comment)
    words = ("reason", "note")


class React(Step):
    """POST @comment-react: put a reaction on it; once more changes nothing."""

    on = True

    def act(self, data):
        key = text_of(data, "comment")
        react_to_comment(self.context, key, text_of(data, "reaction"), self.on)
        return shown(Reader(self.context).line(comment_of(self.context, key)), self.say)


class TakeReactionBack(React):
    """DELETE @comment-react?comment=…&reaction=…: take the own reaction back."""

    on = False

    def _data(self):
        return super()._data() | self.request.form
