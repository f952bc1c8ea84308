"""Services of what a page said before: list, compare, go back; and of who has it open."""

from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.workspaces.api import begin_editing
from etwinning.workspaces.api import difference
from etwinning.workspaces.api import end_editing
from etwinning.workspaces.api import name_of
from etwinning.workspaces.api import restore_version
from etwinning.workspaces.api import version_of
from etwinning.workspaces.api import versions_of
from etwinning.workspaces.interfaces import ISeen
from etwinning.workspaces.interfaces import IWhichVersion
from etwinning.workspaces.rest.shown import page_shown
from etwinning.workspaces.versions import how_many


class Versions(Question):
    """GET @versions: the present one first, without texts; those who may edit the page."""

    for_pupils = True

    def act(self, data):
        return {
            "@id": f"{self.context.absolute_url()}/@versions",
            "items": [
                {
                    "version": one.number,
                    "title": one.title,
                    "language": one.language or "",
                    "modified": one.when.isoformat(),
                }
                for one in versions_of(self.context, *page_asked(data))
            ],
            "items_total": how_many(self.context),
        }


class Compare(Question):
    """GET @compare?old=1&new=2: what two versions have in common and where they differ."""

    for_pupils = True

    def act(self, data):
        old, new = (
            version_of(self.context, read(IWhichVersion, {"version": data.get(name)})["version"])
            for name in ("old", "new")
        )
        pieces = difference(old.text, new.text)
        return {
            "@id": f"{self.context.absolute_url()}/@compare",
            "pieces": [{"kind": piece.kind, "text": piece.text} for piece in pieces],
        }


class RestoreVersion(Verb):
    """POST @restore-version: let a page say again what an earlier version said."""

    for_pupils = True

    def act(self, data):
        restore_version(self.context, **read(IWhichVersion, data), **read(ISeen, data))
        return page_shown(self.context)


class BeginEditing(Verb):
    """POST @editing: say that one has the page open, or with ``done`` that one has not."""

    for_pupils = True

    def act(self, data):
        if data.get("done") is True:
            end_editing(self.context)
            return None
        other = begin_editing(self.context)
        if other is None:
            return {"mine": True}
        return {"mine": False, "who": name_of(other.who), "since": other.began.isoformat()}
