"""Throw a thing away, and the bin from which it comes back."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.forms import FormPage
from etwinning.base.words import day
from etwinning.workspaces.api import bin_of
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import IWhichItem
from etwinning.workspaces.interfaces import IWorkspace
from etwinning.workspaces.listing import KIND_TITLES
from etwinning.workspaces.listing import PAGE_TITLE
from functools import cached_property


class ThrowAway(ItemPage, FormPage):
    """Asks once, then puts the thing into the bin."""

    for_pupils = True

    @property
    def inside(self) -> int:
        """How many things go with it."""
        found = getattr(self.context, "objectIds", None)
        return len(found()) if found else 0

    def act(self) -> str:
        """Throw it away and show what it stood in."""
        folder, section = aq_parent(aq_inner(self.context)), self.section
        throw_away(self.context)
        here = folder.absolute_url()
        return f"{here}/@@{section}" if IWorkspace.providedBy(folder) else here


class BinView(Inside, FormPage):
    """The bin of a place: each reader sees what the reader may bring back."""

    for_pupils = True
    section = "materials"
    shape = IWhichItem

    @cached_property
    def lines(self) -> list[dict]:
        """What can be brought back."""
        return [
            {
                "uid": one.uid,
                "title": one.title,
                "kind": self.say(one.kind_title or KIND_TITLES.get(one.kind, PAGE_TITLE)),
                "who": self.name_of(one.who),
                "until": day(one.until, self.language),
            }
            for one in bin_of(self.context)
        ]

    @property
    def may_bring_back(self) -> bool:
        """May anything be written here now?"""
        return not is_frozen(self.context)

    def act(self) -> str:
        """Bring it back and show it."""
        return bring_back(self.context, self.values()["item"]).absolute_url()
