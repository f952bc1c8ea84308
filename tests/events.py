"""What was told while something happened."""

from contextlib import contextmanager
from zope.event import subscribers


@contextmanager
def told(interface):
    """Give the list of the events of one kind that are told meanwhile."""
    events: list = []

    def hear(event):
        if interface.providedBy(event):
            events.append(event)

    subscribers.append(hear)
    try:
        yield events
    finally:
        subscribers.remove(hear)
