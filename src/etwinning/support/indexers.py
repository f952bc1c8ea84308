"""What the catalog keeps for offices."""

from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.support.rules import keywords
from plone.indexer import indexer
from zope.interface import Interface


@indexer(Interface)
def offices(thing) -> list[str]:
    """Keep the offices that a thing concerns: "ES", "ES:Galicia"."""
    tells = ITellsOffices(thing, None)
    if tells is None:
        raise AttributeError("offices")  # not indexed
    return keywords(tells.offices())


@indexer(Interface)
def due(thing) -> int:
    """Keep until when an office has to answer, in UTC seconds; nothing when nobody waits."""
    tells = ITellsDue(thing, None)
    moment = tells.due() if tells is not None else None
    if moment is None:
        raise AttributeError("due")
    return moment
