"""What a picture is, told by its first bytes. Source: product.md TS5, security.md section 2."""

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
