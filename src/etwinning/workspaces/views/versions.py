"""What a page said before: the list, two of them compared, and the way back."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.words import day_and_time
from etwinning.workspaces.api import difference
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import restore_version
from etwinning.workspaces.api import version_of
from etwinning.workspaces.api import versions_of
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.interfaces import IWhichVersion
from functools import cached_property

TAGS = {"same": "span", "gone": "del", "new": "ins"}


class VersionsView(Inside, FormPage):
    """The history of a page, for those who may edit it."""

    for_pupils = True
    section = "pages"
    shape = IWhichVersion

    @cached_property
    def lines(self) -> list[dict]:
        """All versions, the present one first."""
        found = versions_of(self.context)
        return [
            {
                "number": one.number,
                "title": one.title,
                "who": self.name_of(one.who),
                "when": day_and_time(one.when, self.language),
                "is_present": one.number == found[0].number,
                "before": found[place + 1].number if place + 1 < len(found) else None,
            }
            for place, one in enumerate(found)
        ]

    @property
    def may_restore(self) -> bool:
        """May anything be written here now?"""
        return not is_frozen(self.context)

    @cached_property
    def compared(self) -> dict | None:
        """Two versions side by side, None if none are asked for."""
        try:
            pair = [int(self.request.form[name]) for name in ("old", "new")]
            old, new = (version_of(self.context, number) for number in pair)
        except (KeyError, ValueError, TypeError, BadInput):
            return None
        return {
            "old": old,
            "new": new,
            "title": self._shown(difference(old.title, new.title)),
            "pieces": self._shown(difference(old.text, new.text)),
        }

    def _shown(self, pieces):
        return [{"tag": TAGS[piece.kind], "text": piece.text} for piece in pieces]

    def act(self) -> str:
        """Take the page back to a version and show it."""
        restore_version(self.context, self.values()["version"])
        return self.context.absolute_url()
