"""The ZIP of an export, written as a stream: one thing, one file, one page at a time.

``manifest.json`` (place, members, all things), ``index.html`` and a page for each thing, and the
originals in ``files/``. Source: product.md TS20.
"""

from datetime import datetime
from datetime import UTC
from etwinning.twinspaces.exports.offline import END
from etwinning.twinspaces.exports.offline import Offline
from etwinning.twinspaces.exports.people import People
from etwinning.twinspaces.exports.rules import file_name
from etwinning.twinspaces.exports.rules import FORMAT
from etwinning.twinspaces.exports.rules import MANIFEST
from etwinning.twinspaces.exports.rules import page_name
from etwinning.twinspaces.exports.rules import VERSION
from etwinning.workspaces.interfaces import IExported
from hashlib import sha256
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED
from zipfile import ZIP_STORED
from zipfile import ZipFile
from zipfile import ZipInfo
from zope.component import getUtilitiesFor
from zope.i18n import translate

import json

BLOCK = 1024 * 1024  # bytes copied at once
GIVE_BACK = 100  # things after which the database may forget what was read
SHOWN = ("id", "kind", "parent", "title", "page")  # what the index needs of a thing
STYLE = (Path(__file__).parent / "static" / "style.css").read_text()


def pack(place, people: People, path: Path, language: str, now: float) -> int:
    """Write all that the current user sees of a place into a ZIP.

    :param people: who is named in it.

    :param path: of the file, written over; ``language``: of the words that are ours.
    :param now: unix seconds.
    :return: how many things are in it.
    """
    with (
        ZipFile(path, "w", ZIP_DEFLATED, strict_timestamps=False) as archive,
        TemporaryFile("w+", encoding="utf-8") as lines,
    ):
        return Bundle(archive, place, people, language, now).write(lines)


class Bundle:
    """One export while it is written.

    :ivar numbers: uid of a thing -> its number.
    :ivar shown: manifest lines of what has a page, without their texts.
    """

    def __init__(self, archive: ZipFile, place, people: People, language: str, now: float):
        self.archive = archive
        self.place = place
        self.language = language
        self.moment = datetime.fromtimestamp(now, UTC)
        self.people = people
        self.offline = Offline(place, people, language)
        self.numbers: dict[str, int] = {}
        self.shown: list[dict] = []
        self.page = None

    def write(self, lines) -> int:
        """Write all of it; ``lines`` is a file for what the manifest will tell of things."""
        for _name, room in sorted(getUtilitiesFor(IExported)):
            for thing in room.exported(self.place):
                self._add(thing, lines)
        self._close()
        self._text("index.html", self.offline.index(self.shown))
        self._text("style.css", STYLE)
        self._manifest(lines)
        return len(self.numbers)

    def _add(self, thing, lines):
        number = self.numbers[thing.uid] = len(self.numbers) + 1
        told = self._told(thing, number)
        if not thing.part:
            self._close()
            self._keep_file(told, thing)
            told["page"] = page_name(number)
            self.shown.append({name: told[name] for name in SHOWN})
            self.page = self.archive.open(self._named(told["page"]), "w")
            self._say(self.offline.begin(told, thing))
        else:
            self._say(self.offline.part(told, thing))
        lines.write(("" if number == 1 else ",\n") + json.dumps(told, ensure_ascii=False))
        if number % GIVE_BACK == 0:
            self.place._p_jar.cacheGC()

    def _told(self, thing, number) -> dict:
        return {
            "id": number,
            "kind": thing.kind,
            "parent": self.numbers.get(thing.parent),
            "title": translate(thing.title, target_language=self.language),
            "text": thing.text,
            "written": thing.written,
            "audience": thing.audience,
            "author": self.people.number(thing.author, thing.told),
            "created": thing.created.isoformat(),
            "modified": thing.modified.isoformat(),
            "language": thing.language,
            "facts": thing.facts,
        }

    def _keep_file(self, told, thing):
        if thing.file is None:
            return
        file, seen = thing.file, sha256()
        name = file_name(told["id"], file.filename)
        with file.open() as source, self.archive.open(self._named(name, ZIP_STORED), "w") as kept:
            while block := source.read(BLOCK):
                seen.update(block)
                kept.write(block)
        told["file"] = {
            "path": name,
            "name": file.filename,
            "type": file.contentType,
            "size": file.getSize(),
            "sha256": seen.hexdigest(),
        }

    def _manifest(self, lines):
        head = {
            "format": FORMAT,
            "version": VERSION,
            "exported": self.moment.isoformat(timespec="seconds"),
            "language": self.language,
            "place": {"title": self.place.title, "welcome": self.place.welcome},
            "members": self.people.told(),
        }
        lines.seek(0)
        with self.archive.open(self._named(MANIFEST), "w") as kept:
            kept.write(json.dumps(head, ensure_ascii=False, indent=1)[:-2].encode())
            kept.write(b',\n "items": [\n')
            copyfileobj(lines.buffer, kept, BLOCK)
            kept.write(b"\n ]\n}\n")

    def _say(self, html):
        if self.page is not None:
            self.page.write(html.encode())

    def _close(self):
        if self.page is not None:
            self._say(END)
            self.page.close()
            self.page = None

    def _text(self, name, text):
        with self.archive.open(self._named(name), "w") as kept:
            kept.write(text.encode())

    def _named(self, name, how=ZIP_DEFLATED):
        info = ZipInfo(name, self.moment.timetuple()[:6])
        info.compress_type = how
        info.external_attr = 0o644 << 16
        return info
