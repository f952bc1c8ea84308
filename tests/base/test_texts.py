from etwinning.base.texts import is_email
from etwinning.base.texts import one_line
from etwinning.base.texts import paragraphs
from etwinning.base.texts import sendable

import pytest


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Two\r\nBcc: everybody@x.example", "Two Bcc: everybody@x.example"),
        ("  a \t b\u2028c ", "a b c"),
        ("abc\u202etxt.exe", "abc txt.exe"),
        ("\x00null", "null"),
        ("Ελένη Żółć", "Ελένη Żółć"),
        ("", ""),
    ],
)
def test_one_line_is_one_line(typed, line):
    assert one_line(typed) == line


def test_a_long_line_is_cut():
    assert one_line("x" * 400) == "x" * 299 + "…"
    assert one_line("word", 3) == "wo…"


def test_paragraphs_are_parted_by_empty_lines():
    assert paragraphs("One\nstill one\n\n\n\nTwo") == ["One\nstill one", "Two"]
    assert paragraphs("") == []


@pytest.mark.parametrize("good", ["ana@school.example", "a.b+c@x.y", "ana@школа.example"])
def test_addresses(good):
    assert is_email(good)


def test_a_domain_in_other_letters_is_sent_in_its_plain_form():
    assert sendable("ana@школа.example") == "ana@xn--80atdl2c.example"
    assert sendable("ana@school.example") == "ana@school.example"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "ana",
        "maría@school.example",
        f"ana@{'ш' * 70}.example",
        "@school.example",
        "ana@school",
        "ana@",
        "ana@.example.",
        "a@x.y, b@x.y",
        "a@x.y\nBcc: b@x.y",
        "Ana <a@x.y>",
        "a b@x.y",
        "a@" + "x" * 260 + ".y",
    ],
)
def test_no_addresses(bad):
    assert not is_email(bad)
