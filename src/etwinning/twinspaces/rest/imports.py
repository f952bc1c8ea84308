"""Services about imports into a TwinSpace: bring the ZIP of an export, read what came of it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.twinspaces.api import ask_import
from etwinning.twinspaces.api import imports_of
from etwinning.twinspaces.interfaces import IAskImport
from io import BytesIO
from time import time


def shown(one, say) -> dict:
    """Return an import for JSON.

    :param say: puts a message into the reader's language.
    """
    return {
        "asked": datetime.fromtimestamp(one.asked, UTC).isoformat(timespec="seconds"),
        "ended": bool(one.ended),
        "failed": one.has_failed(time()),
        "refused": say(one.refused) if one.refused else "",
        "total": one.total,
        "done": one.done,
        "made": one.made,
        "left_out": [_remark(remark, say) for remark in one.left_out],
        "changed": [_remark(remark, say) for remark in one.changed],
        "more": one.more,
    }


def _remark(remark, say):
    why = [say(sentence) for sentence in remark.why]
    return {"kind": remark.kind, "title": remark.title, "why": why}


class Imports(Question):
    """GET @import: the own imports of the last thirty days, newest first."""

    def act(self, data):
        here = self.context
        return {
            "@id": f"{here.absolute_url()}/@import",
            "items": [shown(one, self.say) for one in imports_of(here)],
        }


class AskImport(Verb):
    """POST @import: the ZIP as base64; a job does it, a notice tells when it is done."""

    made = True

    def act(self, data):
        words = read(IAskImport, data, context=self.context)
        file = BytesIO(words.pop("file").data)
        return shown(ask_import(self.context, file, **words), self.say)
