"""Services: throw away, the bin, bring back; the order of pages."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.workspaces.api import bin_of
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import move_page
from etwinning.workspaces.api import ordered_pages
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.interfaces import IStep
from etwinning.workspaces.interfaces import IWhichItem
from etwinning.workspaces.rest.shown import item_shown
from etwinning.workspaces.rest.shown import line_shown


class ThrowAway(Verb):
    """POST @throw-away: into the bin, for thirty days."""

    for_pupils = True

    def act(self, data):
        throw_away(self.context)


class Bin(Question):
    """GET @bin: what the reader may bring back."""

    for_pupils = True

    def act(self, data):
        return {
            "@id": f"{self.context.absolute_url()}/@bin",
            "items": [
                {
                    "UID": one.uid,
                    "title": one.title,
                    "kind": one.kind,
                    "until": one.until.isoformat(),
                }
                for one in bin_of(self.context)
            ],
        }


class BringBack(Verb):
    """POST @bring-back: ``{"item": uid}``, to where it stood."""

    for_pupils = True

    def act(self, data):
        return item_shown(bring_back(self.context, read(IWhichItem, data)["item"]))


class Order(Verb):
    """POST @order-pages: ``{"page": uid, "step": "up"}``; answers the new order."""

    def act(self, data):
        typed = read(IStep, data)
        move_page(self.context, typed["page"], typed["step"])
        lines = ordered_pages(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@order-pages",
            "items": [line_shown(line) for line in lines],
        }
