"""What a page said before: who changed it when, what differs, and the way back.

Two people may edit at once. What they change in different fields is put together; where both
changed the same field, the second one is told and keeps the own text. Source: product.md TS4.
"""

from BTrees.IOBTree import IOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from difflib import SequenceMatcher
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.html import clean
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.permissions import EDIT_PAGE
from html import unescape
from persistent import Persistent

import re

MOST = 100  # versions of a page; the oldest go
FIELDS = ("title", "text", "language")
BLOCK_END = re.compile(r"</(?:p|h[2-4]|li|td|th|tr|blockquote|pre|dt|dd|caption)>|<[bh]r\s*/?>")
WORD = re.compile(r"\s*\S+|\s+\Z")


class Version(Persistent):
    """What a page said from ``when`` on; a record of its own, so that a save writes one of them.

    :ivar number: from 1.
    :ivar who: user id of who wrote it so.
    """

    def __init__(self, number: int, said: dict, who: str, when: datetime):
        self.number = number
        self.title = said["title"]
        self.text = said["text"]
        self.language = said["language"]
        self.who = who
        self.when = when


@dataclass(frozen=True)
class Piece:
    """A part of a comparison; ``kind`` is same, gone or new."""

    kind: str
    text: str


class Overlap(WrongState):
    """Somebody else changed the same fields in the meantime: 409, nothing is written.

    :ivar theirs: dict of field name -> present value.
    :ivar present: the Version that holds now; an edit that carries its number wins.
    """

    def __init__(self, theirs: dict, present: Version):
        super().__init__(
            _(
                "error_overlap",
                default="Somebody else changed the same fields while you were writing. "
                "Both texts are shown. Nothing is lost and nothing is saved yet.",
            )
        )
        self.theirs = theirs
        self.present = present


def present_of(page) -> Version:
    """Return what a page says now."""
    when = page.edited_at or page.created().asdatetime().astimezone(UTC)
    who = page.edited_by or author_of(page)
    said = {"title": page.title, "text": page.text, "language": page.language or None}
    return Version(page.version, said, who, when)


def versions_of(page, start: int = 0, size: int = MOST + 1) -> list[Version]:
    """Return versions, the present one first; only those asked for are loaded.

    :param start: versions to leave out; ``size``: versions at most.
    :raises NotAllowed: only who may edit the page: old texts may hold what was taken out.
    """
    may(page, EDIT_PAGE)
    numbers = (page.version, *reversed(tuple(page.versions)))[start : start + size]
    return [_version(page, number) for number in numbers]


def how_many(page) -> int:
    """Return how many versions of a page there are, the present one included."""
    return len(page.versions) + 1


def version_of(page, number: int) -> Version:
    """Return one version.

    :raises NotAllowed: only who may edit the page.
    :raises BadInput: there is none of this number, or no longer.
    """
    may(page, EDIT_PAGE)
    found = _version(page, number)
    if found is None:
        raise BadInput({"version": _("error_no_version", default="There is no such version")})
    return found


def _version(page, number):
    return present_of(page) if number == page.version else page.versions.get(number)


def keep_version(page, said: Version) -> None:
    """Remember what a page said until now; the current user has changed it.

    :param said: ``present_of`` the page before the change.
    """
    if not isinstance(page.versions, IOBTree):
        page.versions = IOBTree()
    page.versions[page.version] = said
    for number in list(page.versions)[:-MOST]:
        del page.versions[number]
    page.version += 1
    page.edited_by, page.edited_at = actor(), datetime.now(UTC)


def merged(page, words: dict, begun: int | None) -> dict:
    """Return what an edit changes, put together with what others changed meanwhile.

    :param words: field name -> new value.
    :param begun: number of the version that the person began with, None for the present one.
    :raises Overlap: both changed the same field.
    """
    present = present_of(page)
    now = {name: getattr(present, name) for name in words}
    words = {name: _as_kept(name, value) for name, value in words.items()}
    changed = {name: value for name, value in words.items() if value != now[name]}
    base = page.versions.get(begun) if begun not in (None, present.number) else None
    if base is None:
        if begun is not None and begun != present.number and changed:
            raise Overlap(now, present)
        return changed
    mine = {name: value for name, value in changed.items() if value != getattr(base, name)}
    clash = {name: now[name] for name in mine if now[name] != getattr(base, name)}
    if clash:
        raise Overlap(clash, present)
    return mine


def _as_kept(name, value):
    return clean(value) if name == "text" else value or None if name == "language" else value


def difference(old: str, new: str) -> list[Piece]:
    """Return what two texts have in common and where they differ, as plain text.

    :param old: HTML; ``new``, too.
    """
    before, after = (_paragraphs(html) for html in (old, new))
    pieces: list[Piece] = []
    for step, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        if step == "replace":
            pieces += _words_differ("".join(before[a:b]), "".join(after[c:d]))
        elif step == "equal":
            pieces.append(Piece("same", "".join(before[a:b])))
        else:
            pieces += _sides("".join(before[a:b]), "".join(after[c:d]))
    return pieces


def _words_differ(old, new):
    before, after = WORD.findall(old), WORD.findall(new)
    pieces: list[Piece] = []
    for step, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        if step == "equal":
            pieces.append(Piece("same", "".join(before[a:b])))
        else:
            pieces += _sides("".join(before[a:b]), "".join(after[c:d]))
    return pieces


def _sides(old, new):
    found = (Piece("gone", old), Piece("new", new))
    return [piece for piece in found if piece.text]


def _paragraphs(html):
    text = unescape(re.sub(r"<[^>]+>", "", BLOCK_END.sub("\n", html or "")))
    return [f"{line.strip()}\n" for line in text.splitlines() if line.strip()]
