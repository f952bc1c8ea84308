"""What the catalog keeps of entries, so that lists wake nobody."""

from etwinning.journals.interfaces import IEntry
from plone.indexer import indexer


@indexer(IEntry)
def entry_tags(entry) -> tuple:
    """Keep the tags of an entry: ``phase:work``, ``criterion:technology``."""
    phase = (f"phase:{entry.phase}",) if entry.phase else ()
    return (*phase, *(f"criterion:{code}" for code in entry.criteria or ()))
