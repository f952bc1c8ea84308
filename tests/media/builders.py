"""Pictures and bombs, made on the spot."""

from io import BytesIO
from PIL import Image
from struct import pack
from zlib import compress
from zlib import crc32


def picture(kind="JPEG", size=(40, 20), mode="RGB", color=None, **words) -> bytes:
    """Return a picture of one colour, the left half black."""
    made = Image.new(mode, size, (9, 8, 200) if color is None else color)
    if mode in ("RGB", "L"):
        made.paste(0, (0, 0, size[0] // 2, size[1]))
    file = BytesIO()
    made.save(file, kind, **words)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    """Return a picture for looking at."""
    return Image.open(BytesIO(data))


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a PNG chunk."""
    return pack(">I", len(body)) + name + body + pack(">I", crc32(name + body))


def png(width: int, height: int, color_type: int = 0, depth: int = 8, extra: bytes = b"") -> bytes:
    """Return a PNG of zeros: tiny as a file, as large as one likes in memory.

    :param color_type: 0 grey, 2 colour, 6 colour with transparency.
    """
    samples = {0: 1, 2: 3, 6: 4}[color_type]
    row = 1 + width * samples * depth // 8
    header = pack(">IIBBBBB", width, height, depth, color_type, 0, 0, 0)
    body = compress(bytes(row * height) if row * height < 2**28 else b"\0" * 100, 9)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra
    return start + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def webp_header(width: int, height: int) -> bytes:
    """Return the beginning of a WebP that declares a size."""
    body = b"\x10\0\0\0" + pack("<I", width - 1)[:3] + pack("<I", height - 1)[:3]
    vp8x = b"VP8X" + pack("<I", len(body)) + body
    return b"RIFF" + pack("<I", 4 + len(vp8x)) + b"WEBP" + vp8x
