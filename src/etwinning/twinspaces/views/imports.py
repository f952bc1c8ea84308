"""The import into a TwinSpace: bring the ZIP of an export, read what came of it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.shapes import read
from etwinning.base.words import day_and_time
from etwinning.twinspaces.api import ask_import
from etwinning.twinspaces.api import imports_of
from etwinning.twinspaces.imports.words import made_in_words
from etwinning.twinspaces.imports.words import title_of_kind
from etwinning.twinspaces.interfaces import IAskImport
from etwinning.twinspaces.interfaces import NO_FILE
from etwinning.workspaces.api import Inside
from functools import cached_property
from time import time

ANSWERS = ("declared", "confirmed", "again")


class ImportPage(Inside, FormPage):
    """What comes in and what does not, the form, and the reports of the own imports."""

    section = "settings"
    shape = IAskImport

    def act(self) -> str:
        """Ask for it and show that it is being done; the file is never held in memory."""
        form, file = self.request.form, self.request.form.get("file")
        if not getattr(file, "filename", ""):
            raise BadInput({"file": NO_FILE})
        ask_import(self.context, file, **read(IAskImport, form, ANSWERS, self.context))
        return f"{self.context.absolute_url()}/@@import"

    @cached_property
    def lines(self) -> list[dict]:
        """The reader's own imports, newest first."""
        return [self._line(one) for one in imports_of(self.context)]

    def _line(self, one):
        moment = datetime.fromtimestamp(one.asked, UTC)
        return {
            "asked": day_and_time(moment, self.language),
            "state": "failed" if one.has_failed(time()) else "done" if one.ended else "runs",
            "refused": self.say(one.refused),
            "done": one.done,
            "total": one.total,
            "made": made_in_words(one.made, self.language),
            "left_out": [self._remark(remark) for remark in one.left_out],
            "changed": [self._remark(remark) for remark in one.changed],
            "more": one.more,
        }

    def _remark(self, remark):
        kind = self.say(title_of_kind(remark.kind))
        why = " ".join(self.say(sentence) for sentence in remark.why)
        return {"kind": kind, "title": remark.title, "why": why}
