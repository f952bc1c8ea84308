"""What content and rooms tell the search."""

from collections.abc import Iterable
from zope.interface import Interface


class ISearchable(Interface):
    """Content that can be found: an adapter of it, registered by its room.

    It is asked by the house in a thread of its own, without the person who reads: no
    permission, no language of a reader. Who may see the thing is not its business.
    """

    def document() -> dict:
        """Return what is found of the thing, a dict of

        ``kind``    one word, such as "school";
        ``name``    text that counts more (title, town);
        ``text``    all other text that can be found, plain;
        ``facets``  dict of facet (rules.FACETS) -> list of ids, such as {"country": ["ES"]};
        ``when``    unix seconds by which the newest comes first;
        ``shown``   what lists show without waking the thing: JSON values only, ``title`` at
                    least, nothing that somebody who may list the thing may not read.
                    ``path`` (from the site) is filled in.

        None: not to be found now.
        """


class ISource(Interface):
    """A kind of things that can be found; a utility named by what its marks begin with.

    Content has one (sources.py). A room whose records can be found registers another.
    """

    def names() -> Iterable[str]:
        """Yield the names of all things of this kind in the current site."""

    def load(name: str) -> dict | None:
        """Return the document of a thing as it is now, None if it is gone.

        Like ISearchable's, with ``allowed`` (principals that may list it) and ``near``
        (principals that hold a role where it lies).
        """

    def allowed(name: str) -> Iterable[str]:
        """Return the principals that may list the thing now, as the database says."""
