"""Who may do what in a chat: its row of the role matrix, the clock, and whether a teacher is here.

The row says "C" without "R" for pupils and experts, which means here: they read what is written
only in a slot that is open, and learn of one that is over that it is. Who has "R" reads its log,
too; who has "R" and "C" opens slots. Pupils read and write only while one who reads the log is
present (TS8).
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.chat.hours import state_of
from etwinning.chat.permissions import MANAGE_SLOT
from etwinning.chat.permissions import OPEN_SLOT
from etwinning.chat.permissions import READ_LINES
from etwinning.chat.permissions import WRITE_LINE
from etwinning.chat.presence import is_teacher_here
from etwinning.workspaces.api import is_pupil_role
from etwinning.workspaces.api import roles_that
from etwinning.workspaces.api import taken
from time import time

TOOL = "chat"  # row of the role matrix
VIEW = ("View", "Access contents information")
OF_CHAT = (*VIEW, OPEN_SLOT)
OF_SLOT = (*VIEW, READ_LINES, WRITE_LINE, MANAGE_SLOT)


def on_chat(chat, permission: str) -> set:
    """Return the roles that have a permission of OF_CHAT on the chat of a place."""
    place = _place(chat)
    readers, writers = roles_that("R", TOOL), _writers(place)
    if permission in VIEW:
        return readers | writers
    return readers & writers if place.is_writable else set()


def on_slot(slot, permission: str) -> set:
    """Return the roles that have a permission of OF_SLOT on a slot now."""
    place = _place(slot)
    if permission == MANAGE_SLOT:
        return roles_that("M", TOOL) if place.is_writable else set()
    readers, writers = roles_that("R", TOOL), _taking_part(slot, _writers(place))
    if permission in VIEW:
        return readers | writers
    state = state_of(slot)
    if state != "open":
        return set() if permission == WRITE_LINE else readers
    if any(is_pupil_role(role) for role in writers) and not is_teacher_here(slot):
        writers = {role for role in writers if not is_pupil_role(role)}
    return writers if permission == WRITE_LINE else readers | writers


def _writers(place):
    return roles_that("C", TOOL) - set(taken(place, TOOL))


def _taking_part(slot, writers):
    """Those of the writers who take part in a slot that has begun; nobody else."""
    if slot.begins > time():
        return set()
    return {role for role in writers if slot.pupils or not is_pupil_role(role)}


def _place(thing):
    return aq_parent(aq_inner(thing))
