"""The door: react, take it back, count; forget what is about something that went.

It asks no permission: who may react to what is the business of the rooms whose records these are.
"""

from collections.abc import Iterable
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.reactions.bar import Bar
from etwinning.reactions.bar import pressed
from etwinning.reactions.kinds import KINDS
from etwinning.reactions.tally import counted
from etwinning.reactions.tally import Tally
from etwinning.records.api import shelf

REACTING = Budget(
    "reactions:react",
    120,
    600,
    _("limit_reactions", default="That were many reactions at once. Go on in some minutes."),
)

__all__ = (
    "Bar",
    "KINDS",
    "Tally",
    "forget",
    "forget_record",
    "pressed",
    "react",
    "tallies",
)


def react(name: str, key: int, kind: str, on: bool | None = None) -> None:
    """Give or take back a reaction of the current user; each kind once, as often as one likes.

    :param name: of the thing; ``key``: of the record in it.
    :param kind: one of KINDS.
    :param on: whether it is there afterwards, None: the other way round than now.
    :raises BadInput: there is no such kind.
    :raises TooMany: more than 120 in ten minutes.

    Source: product.md TS15.
    """
    if kind not in KINDS:
        kinds = {"kinds": ", ".join(KINDS)}
        sentence = _("error_reaction_kind", default="Choose one of: ${kinds}", mapping=kinds)
        raise BadInput({"reaction": sentence})
    store, given = shelf("reactions"), (name, key, actor(), kind)
    is_there = store.has(*given)
    if on is is_there:
        return
    spend(REACTING, actor())
    if is_there:
        store.drop(*given)
    else:
        store.put(*given)


def tallies(name: str, keys: Iterable[int]) -> dict[int, Tally]:
    """Return what the current user is told of records of a thing: one read for a page of them.

    :param keys: of the records, all of them near to each other in time.
    """
    found: dict[int, list] = {key: [] for key in keys}
    if not found:
        return {}
    for key, user_id, kind in shelf("reactions").between(name, min(found), max(found)):
        if key in found:
            found[key].append((user_id, kind))
    reader = actor() or ""
    return {key: counted(given, reader) if given else Tally() for key, given in found.items()}


def forget(name: str) -> None:
    """A thing is gone for good: so are the reactions to what stood in it."""
    shelf("reactions").forget_thing(name)


def forget_record(name: str, key: int) -> None:
    """The words of a record are gone for good: so are the reactions to it."""
    store = shelf("reactions")
    for _key, user_id, kind in store.between(name, key, key):
        store.drop(name, key, user_id, kind)
