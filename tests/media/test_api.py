from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.media import api as media
from etwinning.media.api import clean_file
from etwinning.media.api import clean_image
from etwinning.media.pictures import is_bare
from etwinning.media.rules import MOST_BYTES
from io import BytesIO
from PIL import Image
from PIL import ImageCms
from PIL.PngImagePlugin import PngInfo
from tests.media.builders import chunk
from tests.media.builders import opened
from tests.media.builders import picture
from tests.media.builders import png
from tests.media.builders import webp_header
from threading import Event
from zlib import compress

import pytest
import random

GPS = "GPS 47.4979 N"


def refusal(data, name="photo.jpg"):
    with pytest.raises(BadInput) as refused:
        clean_image(data, name)
    return refused.value.fields["image"]


@pytest.mark.parametrize(
    ("kind", "content_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/png"),
        ("WEBP", "image/webp"),
    ],
)
def test_pictures_are_told_by_content_not_by_name(kind, content_type):
    data, told = clean_image(picture(kind), "page.html")
    assert told == content_type
    assert opened(data).size == (40, 20)


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_where_and_with_what_it_was_taken_is_gone(kind):
    exif = Image.Exif()
    exif[0x010F] = GPS
    exif.get_ifd(0x8825)[1] = "N"
    dirty = picture(kind, exif=exif, xmp=GPS.encode())
    assert GPS.encode() in dirty
    data, _type = clean_image(dirty, "photo")
    assert GPS.encode() not in data
    assert not opened(data).getexif()


def test_comments_and_what_hangs_behind_are_gone():
    info = PngInfo()
    info.add_text("Comment", GPS)
    info.add_itxt("XML:com.adobe.xmp", GPS)
    for dirty in (
        picture("JPEG", comment=GPS),
        picture("PNG", pnginfo=info),
        picture("GIF", comment=GPS),
        picture("JPEG") + GPS.encode() + b"<script>",
    ):
        data, _type = clean_image(dirty, "photo")
        assert GPS.encode() in dirty
        assert GPS.encode() not in data
        assert b"<script>" not in data


@pytest.mark.parametrize(("turn", "size"), [(1, (40, 20)), (3, (40, 20)), (6, (20, 40))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_upright(kind, turn, size):
    exif = Image.Exif()
    exif[0x0112] = turn
    data, _type = clean_image(picture(kind, exif=exif), "photo")
    made = opened(data).convert("RGB")
    assert made.size == size
    dark = made.getpixel((1, 1)) if turn != 3 else made.getpixel((38, 18))
    assert sum(dark) < 60


def test_what_is_seen_through_stays_so():
    for mode, color in (("RGBA", (1, 2, 3, 0)), ("LA", (1, 0))):
        data, _type = clean_image(picture("PNG", mode=mode, color=color), "photo")
        assert opened(data).convert("RGBA").getpixel((30, 5))[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16"])
def test_every_kind_of_colour_becomes_one_for_the_web(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    color = {"1": 1, "L": 200, "P": 3, "CMYK": (0, 0, 0, 30), "I;16": 50_000}[mode]
    data, _type = clean_image(picture(kind, mode=mode, color=color), "photo")
    made = opened(data)
    assert made.mode in ("L", "RGB", "RGBA")
    if mode == "I;16":
        assert made.convert("L").getpixel((30, 5)) in range(190, 200)


def test_of_an_animation_the_first_picture_stays():
    first, second = (Image.new("RGB", (9, 9), color) for color in ("red", "blue"))
    for kind in ("GIF", "WEBP", "PNG"):
        file = BytesIO()
        first.save(file, kind, save_all=True, append_images=[second], duration=100)
        made = opened(clean_image(file.getvalue(), "photo")[0])
        assert getattr(made, "n_frames", 1) == 1
        assert made.convert("RGB").getpixel((4, 4))[0] > 200


def test_a_profile_of_colours_is_applied_and_gone():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for icc in (profile, b"no profile"):
        data, _type = clean_image(picture("JPEG", icc_profile=icc), "photo")
        assert "icc_profile" not in opened(data).info


def test_a_large_picture_becomes_smaller():
    data, _type = clean_image(picture("JPEG", size=(6_000, 3_000)), "photo")
    assert opened(data).size == (3_000, 1_500)


def test_a_picture_that_would_grow_beyond_the_limit_is_made_smaller():
    noise = random.Random(7).randbytes(3_000 * 3_000)
    file = BytesIO()
    grey = Image.frombytes("P", (3_000, 3_000), bytes(b & 15 for b in noise))
    grey.putpalette(random.Random(8).randbytes(48))
    grey.save(file, "PNG", bits=4)
    assert len(file.getvalue()) < MOST_BYTES
    data, _type = clean_image(file.getvalue(), "photo")
    assert len(data) < MOST_BYTES
    assert opened(data).width < 3_000


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script></html>",
        b"%PDF-1.7",
        b"BM" + bytes(60),
        b"II*\0" + bytes(60),
        b"RIFF\0\0\0\0WAVE",
        b"GIF",
        bytes(100),
    ],
)
def test_everything_else_is_refused_by_its_name(data):
    message = refusal(data, "Ana\u202e\n.png")
    assert message == "error_picture_kind"
    assert message.mapping["name"] == "Ana .png"


def test_nothing_is_no_picture():
    assert refusal(b"") == "error_picture_missing"


def test_more_than_five_megabytes_are_refused_before_reading():
    message = refusal(picture() + bytes(MOST_BYTES))
    assert message == "error_picture_bytes"
    assert message.mapping["size"] == "5.0"


def test_a_refusal_stands_at_its_field():
    with pytest.raises(BadInput) as refused:
        clean_image(b"", "x", field="photo")
    assert list(refused.value.fields) == ["photo"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_damaged_pictures_are_refused(kind):
    whole = picture(kind, size=(300, 300))
    for cut in (13, 20) if kind == "GIF" else (13, 20, len(whole) // 2):
        assert refusal(whole[:cut]) == "error_picture_damaged"


@pytest.mark.parametrize(
    "bomb",
    [
        png(30_000, 30_000),
        png(2**31 - 1, 2**31 - 1),
        png(8_000, 5_001),
        webp_header(16_384, 16_384),
        webp_header(2**24, 2**24),
        b"GIF89a" + b"\xff\xff\xff\xff" + picture("GIF")[10:],
        picture("JPEG").replace(b"\0\x14\0\x28", b"\xff\xdc\xff\xdc", 1),
    ],
    ids=["png", "largest png", "just too large", "webp", "largest webp", "gif", "jpeg"],
)
def test_bombs_are_refused_by_their_size_before_decoding(bomb):
    assert len(bomb) < 1_000_000
    assert refusal(bomb) == "error_picture_pixels"


def test_forty_megapixels_are_just_possible():
    data, _type = clean_image(png(8_000, 5_000), "photo")
    assert opened(data).size == (3_000, 1_875)


def test_packed_texts_in_a_picture_do_not_unfold():
    text = chunk(b"zTXt", b"Comment\0\0" + compress(bytes(100_000_000)))
    data, _type = clean_image(png(10, 10, extra=text * 3), "photo")
    assert len(data) < 200


@pytest.mark.parametrize(
    ("kind", "words", "most"),
    [("WEBP", {"lossless": True}, "13"), ("JPEG", {"progressive": True}, "20")],
)
def test_decoders_that_hold_several_copies_get_smaller_pictures(kind, words, most):
    large = picture(kind, size=(5_001, 4_000), **words)
    message = refusal(large)
    assert message == "error_picture_pixels"
    assert message.mapping["most"] == most
    assert clean_image(picture(kind, size=(4_032, 3_024), **words), "photo")


def test_who_waits_too_long_is_told(monkeypatch):
    gate = Event()
    media._one_at_a_time.submit(gate.wait)
    monkeypatch.setattr(media, "WAIT", 0.01)
    with pytest.raises(TooMany):
        clean_image(picture(), "photo")
    gate.set()
    monkeypatch.undo()
    assert clean_image(picture(), "photo")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_we_wrote_stays_as_it_is_where_that_is_asked_for(kind):
    exif = Image.Exif()
    exif[0x010E] = "Our garden"
    typed = picture(kind, size=(300, 200), exif=exif)
    clean = clean_file(typed, "a").data
    assert clean != typed
    assert clean_file(typed, "a", keep_bare=True).data == clean
    assert clean_file(clean, "a", keep_bare=True).data == clean
    assert not any(is_bare(dirty) for dirty in (typed, clean + b"<script>", clean[:-30], b""))
    assert not is_bare(picture(kind, size=(3_001, 2)))
    assert not is_bare(picture("GIF"))
