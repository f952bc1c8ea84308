"""The state of a slot by the clock and by its place."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.chat.rules import state_at
from time import time


def state_of(slot) -> str:
    """Return the state of a slot, wrapped in its place: ``coming``, ``open`` or ``past``."""
    return state_at(time(), slot.begins, slot.ends, aq_parent(aq_inner(slot)).is_writable)
