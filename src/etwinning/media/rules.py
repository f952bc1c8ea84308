"""What a picture is, told by its first bytes. Source: product.md TS5, security.md section 2."""

import re

MOST_BYTES = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
# these decoders hold three or four copies of the whole picture
MOST_PIXELS_WEBP = 13_000_000
MOST_PIXELS_BUFFERED = 20_000_000
KINDS = ("JPEG", "PNG", "GIF", "WEBP")


def kind_of(data: bytes) -> str:
    """Return JPEG, PNG, GIF or WEBP by the first bytes, ``""`` for everything else."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return ""


def webp_pixels(data: bytes) -> int:
    """Return width x height as a WebP file declares it, 0 if it declares none.

    Pillow hands WebP files to a decoder that reserves memory for two whole pictures before
    anybody can ask how large they are.
    """
    chunk, body = data[12:16], data[20:30]
    if len(body) < 10:
        return 0
    if chunk == b"VP8X":
        width = int.from_bytes(body[4:7], "little") + 1
        height = int.from_bytes(body[7:10], "little") + 1
    elif chunk == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif chunk == b"VP8 ":
        width = int.from_bytes(body[6:8], "little") & 0x3FFF
        height = int.from_bytes(body[8:10], "little") & 0x3FFF
    else:
        return 0
    return width * height


def most_pixels(data: bytes) -> int:
    """Return how many pixels a picture may have, so that reading it stays below 250 MB."""
    kind = kind_of(data)
    if kind == "WEBP":
        return MOST_PIXELS_WEBP
    return MOST_PIXELS_BUFFERED if kind == "JPEG" and is_buffered(data) else MOST_PIXELS


def is_buffered(jpeg: bytes) -> bool:
    """Tell whether a JPEG comes in several scans, which a decoder has to hold all at once."""
    place, parts = 2, 0
    while place + 9 < len(jpeg) and jpeg[place] == 0xFF:
        marker, length = jpeg[place + 1], int.from_bytes(jpeg[place + 2 : place + 4])
        if marker == 0xFF:  # fill byte
            place += 1
            continue
        if marker in FRAMES:
            if marker not in SEQUENTIAL:
                return True
            parts = jpeg[place + 9]
        if marker == SCAN:
            return jpeg[place + 4] < parts
        place += 2 + length
    return True  # not to be understood: take the careful limit


FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
SEQUENTIAL = (0xC0, 0xC1)
SCAN = 0xDA


def has_only_picture(data: bytes) -> bool:
    """Tell whether a picture has nothing in it but what its pixels need: no remark, no rest.

    True of what ``pictures.cleaned`` writes; other writers may well put more into theirs.
    """
    if len(data) > MOST_BYTES:
        return False
    return ONLY.get(kind_of(data), lambda _data: False)(data)


def _only_jpeg(data):
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4])
        if marker not in BARE_JPEG or (marker == 0xE0 and (place, length) != (2, 16)):
            return False
        place += 2 + length
        if marker == SCAN:
            # in the pixels, FF stands before 00 or a restart mark only
            end = re.search(rb"\xff[^\x00\xd0-\xd7]", data[place:])
            return end is not None and data[place + end.start() :] == b"\xff\xd9"
    return False


def _only_png(data):
    return _chunks(data, 8, "big", 4) in BARE_PNG


def _only_webp(data):
    whole = int.from_bytes(data[4:8], "little") + 8 == len(data)
    return whole and _chunks(data, 12, "little", 0) in BARE_WEBP


def _chunks(data, place, order, check):
    """The names of the parts of a PNG or WebP, a row of the same one once; None: a rest."""
    names = []
    while place + 8 <= len(data):
        name = data[place + 4 : place + 8] if check else data[place : place + 4]
        size = data[place : place + 4] if check else data[place + 4 : place + 8]
        length = int.from_bytes(size, order)
        names += [name] if names[-1:] != [name] else []
        place += 8 + length + (check or length % 2)
    return tuple(names) if place == len(data) else None


# start of a file, tables, baseline frame, restarts, scan
BARE_JPEG = {0xE0, 0xDB, 0xC0, 0xC4, 0xDD, 0xDA}
BARE_PNG = {(b"IHDR", b"IDAT", b"IEND")}
BARE_WEBP = {(b"VP8 ",), (b"VP8L",), (b"VP8X", b"\x41LPH", b"VP8 ")}
ONLY = {"JPEG": _only_jpeg, "PNG": _only_png, "WEBP": _only_webp}


def is_whole(data: bytes) -> bool:
    """Tell whether a picture has its end; half a picture would be shown with a grey rest."""
    kind = kind_of(data)
    if kind == "JPEG":
        return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")
    if kind == "PNG":
        return b"IEND" in data
    if kind == "WEBP":
        return int.from_bytes(data[4:8], "little") + 8 <= len(data)
    return True
