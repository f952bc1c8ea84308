"""What offices do when something happens elsewhere."""

from etwinning.base.interfaces import ITellsDue


def index_due(thing, event) -> None:
    """A thing changed its state: whether and until when somebody waits may have changed, too."""
    if ITellsDue(thing, None) is not None:
        thing.reindexObject(idxs=["due"])
