"""What a page said before: the list, two of them compared, and the way back."""

from etwinning.base.errors import BadInput
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of
from etwinning.base.told import told_of
from etwinning.base.words import day_and_time
from etwinning.workspaces.api import difference
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import restore_version
from etwinning.workspaces.api import version_of
from etwinning.workspaces.api import versions_of
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IWhichVersion
from etwinning.workspaces.looking import Looking
from etwinning.workspaces.versions import how_many
from functools import cached_property
from itertools import zip_longest

TAGS = {"same": "span", "gone": "del", "new": "ins"}


class VersionsView(ItemPage, Looking):
    """The history of a page, for those who may edit it."""

    for_pupils = True
    shape = IWhichVersion

    @cached_property
    def _found(self):
        start, size = page_asked(self.request.form)
        found = versions_of(self.context, start, size + 1)  # the last line names the one before
        return zip_longest(found[:size], found[1:]), page_of(start, size, how_many(self.context))

    @cached_property
    def lines(self) -> list[dict]:
        """Versions of the page asked for, the present one first."""
        return [
            {
                "number": one.number,
                "title": one.title,
                "who": self.name_of(one.who, self._told(one)),
                "when": day_and_time(one.when, self.language),
                "is_present": one.number == self.context.version,
                "before": before.number if before else None,
            }
            for one, before in self._found[0]
        ]

    def _told(self, one):
        """What another site told is who wrote the first version, nobody else."""
        return told_of(self.context) if one.number == 1 else None

    @property
    def page(self):
        """Which part of the list this is."""
        return self._found[1]

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
        restore_version(self.context, **self.values(), seen=self.seen)
        return self.context.absolute_url()
