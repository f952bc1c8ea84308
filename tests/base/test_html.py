"""Nothing of the corpus runs, loads from elsewhere, or wakes Plone's patterns."""

from etwinning.base.html import ATTRIBUTES
from etwinning.base.html import clean
from etwinning.base.html import TAGS
from lxml import html
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import re

CORPUS = (Path(__file__).parent / "xss.txt").read_text().splitlines()
OURS = "https://etwinning.example/spaces/x"


def elements(vector):
    return [node for node in html.fragment_fromstring(clean(vector), "div").iter() if node.tag]


def test_the_corpus_has_at_least_seventy_vectors():
    assert len(set(CORPUS)) >= 70


@pytest.mark.parametrize("vector", CORPUS, ids=range(len(CORPUS)))
def test_nothing_runs_and_nothing_loads(vector):
    for node in elements(vector)[1:]:
        assert node.tag in TAGS
        allowed = ATTRIBUTES.get(node.tag, set()) | ATTRIBUTES["*"] | {"rel"}
        assert set(node.attrib) <= allowed
        for name in ("href", "src"):
            assert_harmless(name, node.get(name))


def assert_harmless(name, address):
    """An address as a browser reads it: invisible signs gone, a backslash is a slash."""
    if address is None:
        return
    read = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    assert urlsplit(read).scheme in ("", "http", "https", "mailto")
    if name == "src":
        assert not urlsplit(read).netloc


@pytest.mark.parametrize("vector", CORPUS, ids=range(len(CORPUS)))
def test_what_is_clean_stays_as_it_is(vector):
    once = clean(vector)
    assert clean(once) == once
    assert "pat-" not in once


@pytest.mark.parametrize(
    "good",
    [
        "<h2>Night sky</h2><p>A <strong>star</strong> and <em>the moon</em></p>",
        "<ul><li>one</li></ul>",
        '<p lang="ka" dir="ltr">ღამის ცა</p>',
        '<img src="../pictures/a.png" alt="A star" width="40">',
        '<img src="resolveuid/0123456789abcdef" alt="">',
        '<table><thead><tr><th scope="col">A</th></tr></thead></table>',
        "<blockquote>x</blockquote>",
    ],
)
def test_what_people_need_stays(good):
    assert clean(good) == good


def test_links_go_out_without_telling_from_where_they_come():
    assert 'rel="noopener nofollow"' in clean('<a href="https://school.example">x</a>')


def test_nothing_is_an_empty_text():
    assert clean(None) == clean("") == ""
