"""The ZIP that somebody brings: opened with care, nothing of it is unpacked to the disk.

A ZIP is the input of a stranger: its list may be endless, its entries may be bombs, links, or lead
out of it. All of that is looked at before the first thing is made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.media.api import check_room
from etwinning.media.api import MOST_FILE_BYTES
from etwinning.twinspaces.exports.rules import MANIFEST
from etwinning.twinspaces.imports.rules import check_manifest
from etwinning.twinspaces.imports.rules import is_safe_name
from etwinning.twinspaces.imports.rules import NotOne
from etwinning.twinspaces.imports.rules import OtherVersion
from hashlib import sha256
from io import BufferedReader
from io import FileIO
from pathlib import Path
from stat import S_ISLNK
from zipfile import BadZipFile
from zipfile import ZIP_DEFLATED
from zipfile import ZIP_STORED
from zipfile import ZipFile

import json
import zlib

MEGABYTE = 1024 * 1024
MOST_LIST = 16 * MEGABYTE  # bytes of a ZIP's own list, about 150,000 entries
MOST_MANIFEST = 64 * MEGABYTE
MOST_PARTS = 4_000_000  # brackets and commas: each makes an object of Python when it is read
MOST_ENTRIES = 150_000
MOST_RATIO = 200  # unpacked for packed; what we write stays below 50
SMALL = MEGABYTE  # bytes below which the ratio does not matter
BROKEN = (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error)

NO_ZIP = _("import_no_zip", default="This is not a ZIP file that can be read.")
NO_EXPORT = _(
    "import_no_export",
    default="This ZIP is not an export of a TwinSpace, or somebody has changed it (${where}).",
)
LATER_VERSION = _(
    "import_later_version",
    default="This export was made by a later version of the platform than this one.",
)
UNSAFE = _(
    "import_unsafe",
    default="This ZIP was not made by an export: what is in it is packed in a dangerous way "
    "(${where}).",
)
NOT_SAME = _(
    "import_not_same",
    default="A file in this ZIP is not the one that was exported: “${where}”.",
)


class Careful(BufferedReader):
    """A file of which nobody reads a lot at once: the list of a ZIP is read in one piece."""

    def read(self, size=-1):
        """Return the next bytes.

        :raises BadZipFile: of more than MOST_LIST.
        """
        whole = size is None or size < 0
        found = super().read(MOST_LIST + 1 if whole else min(size, MOST_LIST + 1))
        if len(found) > MOST_LIST:
            raise BadZipFile("a list without end")
        return found


class Archive:
    """An export in a ZIP.

    :ivar told: what its manifest says; its form is checked.
    :ivar digest: SHA-256 of the manifest: which export this is.
    """

    def __init__(self, archive: ZipFile):
        self.archive = archive
        self.infos = _entries(archive)
        packed = self._read(MANIFEST, MOST_MANIFEST)
        self.digest = sha256(packed).hexdigest()
        self.told = _manifest(packed)
        self.files = [item["file"] for item in self.told["items"] if "file" in item]
        for file in self.files:
            info = self.infos.get(file["path"])
            if info is None or info.file_size != file["size"] or file["size"] > MOST_FILE_BYTES:
                raise _wrong(NO_EXPORT, file["path"])

    def check_room(self, place) -> None:
        """Refuse more files than the place has room for.

        :raises BadInput: with how much is left.
        """
        check_room(place, sum(file["size"] for file in self.files))

    def check_files(self) -> None:
        """Refuse files that are not those of the manifest.

        :raises BadInput: with the first such one.
        """
        for file in self.files:
            self.data(file)

    def data(self, file: dict) -> bytes:
        """Return a file of the manifest.

        :raises BadInput: it is not the one that was exported.
        """
        found = self._read(file["path"], MOST_FILE_BYTES)
        if sha256(found).hexdigest() != file["sha256"]:
            raise _wrong(NOT_SAME, file["name"])
        return found

    def _read(self, name, most):
        info = self.infos.get(name)
        if info is None or info.file_size > most:
            raise _wrong(NO_EXPORT, name)
        try:
            with self.archive.open(info) as entry:
                # in pieces: Careful refuses more
                return b"".join(iter(lambda: entry.read(MEGABYTE), b""))
        except BROKEN as error:
            raise _wrong(NOT_SAME, name) from error


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open an export.

    :raises BadInput: it is none, or not one that is safe to read.
    """
    with Careful(FileIO(path)) as file:
        try:
            archive = ZipFile(file)
        except BROKEN as error:
            raise BadInput({"file": NO_ZIP}) from error
        with archive:
            yield Archive(archive)


def _entries(archive):
    infos = archive.infolist()
    if len(infos) > MOST_ENTRIES or len({info.filename for info in infos}) < len(infos):
        raise _wrong(UNSAFE, "entries")
    for info in infos:
        linked = S_ISLNK(info.external_attr >> 16)
        bomb = info.file_size > SMALL and info.file_size > MOST_RATIO * info.compress_size
        odd = info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
        if linked or bomb or odd or not is_safe_name(info.orig_filename):
            raise _wrong(UNSAFE, info.filename[:60])
    return {info.filename: info for info in infos}


def _manifest(packed):
    if sum(packed.count(sign) for sign in (b"[", b"{", b",")) > MOST_PARTS:
        raise _wrong(UNSAFE, MANIFEST)
    try:
        told = json.loads(packed)
        check_manifest(told)
    except OtherVersion as error:
        raise BadInput({"file": LATER_VERSION}) from error
    except NotOne as error:
        raise _wrong(NO_EXPORT, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise _wrong(NO_EXPORT, MANIFEST) from error
    return told


def _wrong(message, where):
    return BadInput({"file": _(message, default=message.default, mapping={"where": where})})
