"""What boards do when something happens elsewhere."""

from etwinning.boards.content import KINDS
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from zope.event import notify
from zope.lifecycleevent import ObjectRemovedEvent


def go_with_the_place(place, event) -> None:
    """A place is gone for good (IObjectRemovedEvent): so are its boards, and their notes."""
    for kind in KINDS.values():
        board = kind().__of__(place)
        chosen, uid = shelf("boards").premoderated, IUUID(board)
        if uid in chosen:
            chosen.remove(uid)
        notify(ObjectRemovedEvent(board, place, board.getId()))
