"""Files of every kind, made on the spot, as small as they can be."""

from io import BytesIO
from zipfile import ZipFile

PDF = b"%PDF-1.7\n%%EOF\n"
MP3 = b"ID3\x04\0\0\0\0\0\0" + b"\xff\xfb\x90\0" * 20
WAV = b"RIFF\x24\0\0\0WAVEfmt " + bytes(28)
OGG = b"OggS\0\x02" + bytes(22) + b"\x01vorbis" + bytes(20)
TEXT = "Tuesday, 9 °C. The disc vanished at 80 cm.".encode()
EXE = b"MZ\x90\0" + bytes(60)
HTML = b"<html><script>alert(1)</script></html>"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def mp4(*tracks: bytes) -> bytes:
    """Return an MP4 with tracks of these kinds: soun, vide."""
    boxes = b"".join(b"\0\0\0\x20hdlr" + bytes(8) + track + bytes(12) for track in tracks)
    return b"\0\0\0\x18ftypM4A \0\0\0\0M4A mp42" + boxes


def packed(*names: str, **texts: str) -> bytes:
    """Return a ZIP with entries of these names."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


DOCX = packed("[Content_Types].xml", "word/document.xml")
DOCM = packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
ODT = packed("content.xml", mimetype="application/vnd.oasis.opendocument.text")
ODT_MACRO = packed("Basic/x.xml", mimetype="application/vnd.oasis.opendocument.text")
ZIP = packed("a.txt")
