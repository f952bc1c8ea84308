"""Pages of a long list, addressed by number, with limits that input cannot break."""

from dataclasses import dataclass

SIZE = 20
LARGEST = 100
DEEPEST = 10_000  # first item that can be asked for


@dataclass(frozen=True)
class Page:
    """One page of a list.

    :ivar number: from 1.
    :ivar size: items on a page.
    :ivar total: items in the whole list.
    """

    number: int
    size: int
    total: int

    @property
    def start(self) -> int:
        """Index of the first item."""
        return (self.number - 1) * self.size

    @property
    def last(self) -> int:
        """Number of the last page, at least 1."""
        return max(1, -(-self.total // self.size))

    @property
    def has_previous(self) -> bool:
        """Is there a page before?"""
        return self.number > 1

    @property
    def has_next(self) -> bool:
        """Is there a page after?"""
        return self.number < self.last


def page_asked(form: dict, size: int = SIZE) -> tuple[int, int]:
    """Return (start, size) for a request's ``page`` and ``size``; nonsense means the first page."""
    size = min(max(_number(form.get("size"), size), 1), LARGEST)
    number = max(_number(form.get("page"), 1), 1)
    return min((number - 1) * size, DEEPEST), size


def page_of(start: int, size: int, total: int) -> Page:
    """Return the page that begins at ``start``."""
    return Page(number=start // size + 1, size=size, total=total)


def _number(text, default: int) -> int:
    try:
        return int(text)
    except (TypeError, ValueError):
        return default
