"""Files are told by what is in them; names are harmless; films come from three houses."""

from etwinning.base.errors import BadInput
from etwinning.media.api import clean_file
from etwinning.media.files import kind_of_file
from etwinning.media.files import LONGEST_NAME
from etwinning.media.files import MOST_FILE_BYTES
from etwinning.media.files import name_of_file
from etwinning.media.files import PDF
from etwinning.media.files import size_in_words
from etwinning.media.files import stem_of
from etwinning.media.videos import NoVideo
from etwinning.media.videos import video_at
from tests.media import files
from tests.media.builders import picture
from tests.media.builders import png

import pytest

ID = "dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "data, group, ending",
    [
        (files.PDF, "file", ".pdf"),
        (files.DOCX, "file", ".docx"),
        (files.ODT, "file", ".odt"),
        (files.TEXT, "file", ".txt"),
        (files.MP3, "audio", ".mp3"),
        (files.WAV, "audio", ".wav"),
        (files.OGG, "audio", ".ogg"),
        (files.mp4(b"soun"), "audio", ".m4a"),
        (picture("WEBP"), "image", ".webp"),
    ],
)
def test_the_content_tells_what_a_file_is(data, group, ending):
    kind = kind_of_file(data)
    assert (kind.group, kind.ending) == (group, ending)


@pytest.mark.parametrize(
    "name",
    ["EXE", "HTML", "SVG", "OLD_WORD", "DOCM", "ODT_MACRO", "ZIP"],
)
def test_what_could_run_is_refused_whatever_it_is_called(name):
    with pytest.raises(BadInput) as refused:
        clean_file(getattr(files, name), "holiday.pdf")
    assert refused.value.fields["file"] == "error_file_kind"


@pytest.mark.parametrize("data", [files.mp4(b"soun", b"vide"), b"PK\x03\x04 broken", b"\xff\xfe"])
def test_films_and_broken_files_are_refused(data):
    assert kind_of_file(data) is None


def test_a_packed_document_of_very_many_parts_is_refused_before_its_list_is_read():
    many = files.packed("[Content_Types].xml", "word/document.xml", *map(str, range(12_000)))
    assert kind_of_file(many) is None


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "\x9b", " \n ", "x <SCRIPT>"])
def test_text_with_signs_that_nobody_types_is_none(text):
    assert kind_of_file(text.encode()) is None


def test_nothing_and_too_much_are_refused_before_reading():
    large = bytes(MOST_FILE_BYTES + 1)
    for data, message in ((b"", "error_file_empty"), (large, "error_file_bytes")):
        with pytest.raises(BadInput) as refused:
            clean_file(data, "x.pdf")
        assert refused.value.fields["file"] == message


def test_forty_one_megapixels_are_refused():
    with pytest.raises(BadInput) as refused:
        clean_file(png(8_200, 5_000), "large.png")
    assert refused.value.fields["file"] == "error_picture_pixels"


def test_a_picture_comes_clean_and_in_small():
    found = clean_file(picture("JPEG", size=(900, 600), comment=b"GPS 47.4979"), "Ana.html")
    assert (found.group, found.filename) == ("image", "Ana.jpg")
    assert b"GPS" not in found.data
    assert len(found.small) < len(found.data)


@pytest.mark.parametrize(
    "name, kept",
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\pupils\\Ana.exe", "Ana.pdf"),
        ("..", "file.pdf"),
        ("", "file.pdf"),
        ("La río\u202efdp.\n", "La río fdp.pdf"),
        ("Our river 3.5.pdf", "Our river 3.5.pdf"),
        ('a"b<c>|d?.pdf', "a b c d.pdf"),
    ],
)
def test_a_name_is_harmless_and_stays_readable(name, kept):
    assert name_of_file(name, PDF) == kept


def test_a_long_name_becomes_short():
    kept = name_of_file("é" * 300 + ".pdf", PDF)
    assert (len(kept), kept[-4:]) == (LONGEST_NAME, ".pdf")
    assert len(stem_of("é" * 300)) == 300


def test_sizes_are_said_in_words():
    assert [size_in_words(size) for size in (10, 1_500_000, 2 * 1024**3)] == [
        "1 KB", "1.4 MB", "2.0 GB",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "url, player",
    [
        (f"https://www.youtube.com/watch?v={ID}&t=3", f"https://www.youtube-nocookie.com/embed/{ID}"),
        (f"https://youtu.be/{ID}", f"https://www.youtube-nocookie.com/embed/{ID}"),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
        ("https://dai.ly/x8abcd", "https://geo.dailymotion.com/player.html?video=x8abcd"),
    ],
)
def test_films_of_three_houses_have_a_player(url, player):
    assert video_at(url).player == player


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "javascript:alert(1)",
        "https://user@evil.example/https://youtu.be/dQw4w9WgXcQ",
        "https://[broken",
        "https://www.youtube.com/watch?v=\"><script>",
        "https://vimeo.com/about",
    ],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(NoVideo):
        video_at(url)


def test_a_house_that_is_not_allowed_is_refused():
    with pytest.raises(NoVideo):
        video_at("https://vimeo.com/76979871", ("youtube",))
