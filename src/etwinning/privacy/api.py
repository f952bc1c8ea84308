"""The door: the register of processing, made from what the rooms declare."""

from etwinning.privacy.interfaces import IPersonalData
from zope.component import getUtilitiesFor


def register() -> list[dict]:
    """Return the register of processing, ordered by room.

    :return: dicts with ``room``, ``what``, ``why``, ``keeps_until``, ``readers``
        (translatable sentences but for the room).

    Source: PV8 "Register of processing generated from code".
    """
    return [
        {"room": room, **vars(holding)}
        for room, holds in sorted(getUtilitiesFor(IPersonalData), key=lambda pair: pair[0])
        for holding in holds.declares()
    ]
