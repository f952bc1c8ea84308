"""What a file is, told by what is in it, never by its name. Source: product.md TS5, security.md 2.

Taken: PDF, OpenDocument, Office Open XML without macros, plain text, and sound (MP3, Ogg, WAV,
M4A). Pictures are told by ``rules.kind_of``. All else is refused: SVG, HTML, programs, archives,
film, and the old binary Office formats, whose macros nobody can see.
"""

from dataclasses import dataclass
from etwinning.media.rules import kind_of
from io import BytesIO
from unicodedata import category
from zipfile import BadZipFile
from zipfile import ZipFile

import re

MOST_FILE_BYTES = 20 * 1024 * 1024
LONGEST_NAME = 100  # characters of a file name, its ending included
LONGEST_LIST = 500_000  # bytes of the list in a packed document, some 5,000 parts
PICTURE = "image"
SOUND = "audio"
PAPER = "file"


@dataclass(frozen=True)
class Kind:
    """What a file is.

    :ivar group: image, audio or file.
    :ivar ending: of its name, with the dot.
    """

    group: str
    content_type: str
    ending: str


OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
PICTURES = {
    "JPEG": Kind(PICTURE, "image/jpeg", ".jpg"),
    "PNG": Kind(PICTURE, "image/png", ".png"),
    "GIF": Kind(PICTURE, "image/gif", ".gif"),
    "WEBP": Kind(PICTURE, "image/webp", ".webp"),
}
PACKED = {
    "word/document.xml": Kind(PAPER, f"{OFFICE}wordprocessingml.document", ".docx"),
    "xl/workbook.xml": Kind(PAPER, f"{OFFICE}spreadsheetml.sheet", ".xlsx"),
    "ppt/presentation.xml": Kind(PAPER, f"{OFFICE}presentationml.presentation", ".pptx"),
}
OPEN_DOCUMENTS = {
    f"{OPEN}text": ".odt",
    f"{OPEN}spreadsheet": ".ods",
    f"{OPEN}presentation": ".odp",
    f"{OPEN}graphics": ".odg",
}
PDF = Kind(PAPER, "application/pdf", ".pdf")
TEXT = Kind(PAPER, "text/plain", ".txt")
MP3 = Kind(SOUND, "audio/mpeg", ".mp3")
OGG = Kind(SOUND, "audio/ogg", ".ogg")
WAV = Kind(SOUND, "audio/wav", ".wav")
M4A = Kind(SOUND, "audio/mp4", ".m4a")
MP3_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")
TRACK = re.compile(rb"hdlr.{8}(vide|soun)", re.S)
MARKUP = re.compile(rb"<\s*(!doctype|\?xml|html|head|body|script|svg|iframe|img|object|meta)", re.I)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
FORBIDDEN = '/\\:*?"<>|'


def kind_of_file(data: bytes) -> Kind | None:
    """Return what a file is, None for what is not taken."""
    picture = kind_of(data)
    if picture:
        return PICTURES[picture]
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _sound(data) or (TEXT if is_text(data) else None)


def _sound(data):
    if data.startswith(b"ID3") or MP3_FRAME.match(data):
        return MP3
    if data.startswith(b"OggS"):
        return OGG if b"theora" not in data[:4096] else None
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return WAV
    if data[4:8] == b"ftyp":
        return M4A if set(TRACK.findall(data)) == {b"soun"} else None
    return None


def _packed(data):
    """A document in a ZIP; nothing is unpacked but the line that names an OpenDocument."""
    if _list_size(data) > LONGEST_LIST:
        return None
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if any("vbaproject" in name.lower() for name in names):
                return None
            if "mimetype" in names:
                return _open_document(archive)
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for name, kind in PACKED.items() if name in names), None)


def _list_size(data):
    """How many bytes the list of what is in an archive takes: reading it costs many times that."""
    end = data.rfind(b"PK\x05\x06", -(2**16))
    return int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else LONGEST_LIST + 1


def _open_document(archive):
    with archive.open("mimetype") as line:
        told = line.read(100).decode("ascii", "replace").strip()
    if told not in OPEN_DOCUMENTS:
        return None
    if any(name.startswith(("Basic/", "Scripts/")) for name in archive.namelist()):
        return None
    return Kind(PAPER, told, OPEN_DOCUMENTS[told])


def is_text(data: bytes) -> bool:
    """Tell whether it is plain text in UTF-8, with nothing in it that a browser would run."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not text.isspace() and not CONTROL.search(text) and not MARKUP.search(data)


def stem_of(filename: str) -> str:
    """Return the name of a file as a title: without folders, ending and signs of paths.

    :param filename: as a browser or a program sent it, ``../`` and 300 characters included.
    """
    plain = "".join(" " if category(c)[0] in "CZ" else c for c in filename or "")
    last = re.split(r"[/\\]", plain)[-1]
    kept = "".join(" " if sign in FORBIDDEN else sign for sign in last)
    stem = re.sub(r"\.\w{1,5}\Z", "", kept.strip()) or kept
    return " ".join(stem.split()).strip(". ")


def name_of_file(filename: str, kind: Kind) -> str:
    """Return the name under which a file is kept and downloaded; its ending tells the truth.

    :return: at most LONGEST_NAME characters; never a path, never empty.
    """
    stem = stem_of(filename)[: LONGEST_NAME - len(kind.ending)].strip(". ")
    return f"{stem or kind.group}{kind.ending}"


def size_in_words(size: int) -> str:
    """Return a size in bytes for people, such as ``1.4 MB``."""
    if size >= 1024**3:
        return f"{size / 1024**3:.1f} GB"
    if size >= 1024**2:
        return f"{size / 1024**2:.1f} MB"
    return f"{max(size // 1024, 1)} KB"
