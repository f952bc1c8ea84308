"""The door: note what was done; read it; prove that nobody changed it."""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from datetime import timedelta
from etwinning.audit.permissions import READ_AUDIT
from etwinning.audit.rules import check_action
from etwinning.audit.rules import check_details
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.records.api import shelf
from itertools import islice
from plone import api
from plone.uuid.interfaces import IUUID
from time import time

KEEP = timedelta(days=366)  # PV8: logs 12 months


def note(action: str, thing=None, **details) -> None:
    """Write down that the current user did something: step four of every verb.

    :param action: ``room:thing:verb``, such as "journals:entry:write".
    :param thing: what it was done to: content, a record, or an id.
    :param details: ids, codes, states, numbers (at most 80 characters each); no names, no texts.
    :raises ValueError: the action or a detail is not of this kind.
    """
    words = {
        "action": check_action(action),
        "thing": id_of(thing),
        "actor": actor(),
        "house": house_reason(),
        "when": int(time() * 1000),
        "details": check_details(details),
    }
    shelf("audit").write(words)


def id_of(thing) -> str:
    """Return the id under which the audit knows a thing, ``""`` for nothing.

    Content has a UID, a record its key; a text is an id already.
    """
    if thing is None or isinstance(thing, str):
        return thing or ""
    return str(IUUID(thing, None) or getattr(thing, "key", None) or thing.getId())


def house_reason() -> str:
    """Return why the house acts, ``""`` when a person acts by themselves."""
    return getattr(aq_base(getSecurityManager().getUser()), "reason", "")


def lines(thing=None, actor: str = "", start: int = 0, size: int = 50) -> list[dict]:
    """Return lines, newest first.

    :param thing: only what was done to this (content, record or id).
    :param actor: only what this user id did, behind the house, too.
    :return: dicts: action, thing, actor, house (reason or ""), when (ms since 1970), details.
    :raises NotAllowed: the current user may not read the audit.
    """
    may(api.portal.get(), READ_AUDIT)
    book = shelf("audit")
    if thing is not None:
        found = book.along(f"thing:{id_of(thing)}")
        found = (line for line in found if not actor or line["actor"] == actor)
    else:
        found = book.along(f"actor:{actor}") if actor else book.newest_first()
    return list(islice(found, start, start + size))


def broken(known: list | None = None) -> list[tuple[int, int, str]]:
    """Return the places where somebody changed the book: (lane, number, what).

    :param known: an earlier answer of ``heads``, kept elsewhere: shows a cut end, too.
    """
    lanes = shelf("audit").lanes
    faults = [(n, number, why) for n, lane in enumerate(lanes) for number, why in lane.faults()]
    for n, (number, digest) in enumerate(known or ()):
        line = lanes[n].lines.get(number)
        if number and (lanes[n].head()[0] < number or (line and line.digest != digest)):
            faults.append((n, number, "cut off or written anew"))
    return faults


def heads() -> list[tuple[int, str]]:
    """Return (number, hash) of each lane's newest line; keep it elsewhere as a proof."""
    return [lane.head() for lane in shelf("audit").lanes]


def prune(now: float) -> int:
    """Forget lines older than twelve months and return how many; for the nightly job.

    :param now: seconds since 1970.
    """
    return shelf("audit").prune(int((now - KEEP.total_seconds()) * 1000))
