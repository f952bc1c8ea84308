"""The index against a brute-force filter; folding, prefix, counts, safety."""

from etwinning.search.fold import words
from etwinning.search.index import fingerprint
from etwinning.search.index import Index
from etwinning.search.index import open_index
from etwinning.search.rules import Question
from random import Random

import os
import pytest
import subprocess
import sys

GROUPS = ["Anonymous", *(f"place:{n}:{role}" for n in range(8) for role in ("teacher", "pupil"))]
WORDS = "Łódź łódka school Schule σχολείο Σχολή школа مدرسة water wasser voda Ğüneş".split()  # noqa: SIM905
KILLED = """
import os, sys
from etwinning.search.index import Index
from tests.search.test_index import document
index = Index(sys.argv[1])
index.add(document("kept"))
index.commit([[1, 7]])
index.add(document("lost"))
os._exit(9)
"""


def document(ident, **more):
    values = {"id": ident, "kind": "post", "allowed": ["Anonymous"], "near": [], "name": ""}
    return {**values, "when": 1, "shown": {"title": ident}, **more}


def documents(count=400):
    random = Random(7)
    for number in range(count):
        yield document(
            f"post:{number}",
            allowed=random.sample(GROUPS, random.randint(1, 3)),
            near=random.sample(GROUPS[1:], 2),
            name=random.choice(WORDS),
            text=" ".join(random.choices(WORDS, k=4)),
            facets={
                "country": random.choices(["PL", "GR", "TR"], k=1),
                "subject": random.sample(["art", "history", "maths"], 2),
            },
            when=number * 7 % count,
        )


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    index = Index(str(tmp_path_factory.mktemp("index")))
    for one in documents():
        index.add(one)
    index.commit([[3, 1], [4, 1]])
    yield index
    index.close()


def brute_force(principals, near, text, country):
    for one in documents():
        have = words(one["name"]) + words(one["text"])
        if (
            set(principals) & set(one["allowed"])
            and (near is None or set(near) & set(one["near"]))
            and all(any(word.startswith(start) for word in have) for start in words(text))
            and (not country or one["facets"]["country"][0] in country)
        ):
            yield one


@pytest.mark.parametrize(
    "principals, near",
    [
        (["Anonymous"], None),
        (["place:3:pupil"], None),
        (["Anonymous", "place:1:teacher"], None),
        (["Anonymous", "place:1:pupil"], ["place:1:pupil"]),
        (["Anonymous"], []),
        ([], None),
    ],
)
@pytest.mark.parametrize(
    "text", ["", "lod", "ŁÓDŹ", "σχολ", "школа", "مدرسة", "wat was", "gunes", "zzz"]
)
@pytest.mark.parametrize("country", [(), ("PL",), ("GR", "TR")])
def test_same_as_brute_force(index, principals, near, text, country):
    expected = list(brute_force(principals, near, text, country))
    facets = {"country": country} if country else {}
    question = Question(
        principals, near, text, facets, size=500, count=("country", "subject"), order="newest"
    )
    answer = index.ask(question)
    newest_first = sorted(expected, key=lambda one: -one["when"])
    assert [name for name, _shown in answer.hits] == [one["id"] for one in newest_first]
    assert answer.total == len(expected)
    for name in ("country", "subject"):
        values = [value for one in expected for value in one["facets"][name]]
        assert answer.counts[name] == {value: values.count(value) for value in set(values)}


def found(index, text="", *principals, **more):
    return [name for name, _shown in index.ask(Question(principals, None, text, **more)).hits]


@pytest.mark.parametrize(
    "attack",
    ['allowed:"place:1:teacher"', '" OR *', "a AND (", "\0cursor", "-", "^~:[", "id:*"],
)
def test_typed_text_is_only_words(index, attack):
    question = Question(("Anonymous",), None, attack, size=500)
    answer = index.ask(question)
    allowed = set(found(index, "", "Anonymous", size=500))
    assert {name for name, _shown in answer.hits} <= allowed


def test_pages_join(index):
    everything = found(index, "", "Anonymous", size=500)
    pages = [found(index, "", "Anonymous", start=start, size=7) for start in range(0, 400, 7)]
    assert [name for page in pages for name in page] == everything


def test_no_items_but_total_and_counts(index):
    answer = index.ask(Question(("Anonymous",), size=0, count=("country",)))
    assert answer.hits == [] and answer.total == sum(answer.counts["country"].values()) > 0


def test_a_word_in_the_name_counts_more(tmp_path):
    index = Index()
    index.add(document("text", name="other", text="school " * 5))
    index.add(document("name", name="school", text="other"))
    index.commit([])
    assert found(index, "school", "Anonymous") == ["name", "text"]


def test_cursor_lies_in_the_index(index):
    assert index.cursor() == [(3, 1), (4, 1)]
    assert Index(index.folder).cursor() == [(3, 1), (4, 1)]


def test_delete_and_replace(tmp_path):
    index = Index(str(tmp_path))
    for text in ("first", "second"):
        index.delete("one")
        index.add(document("one", text=text))
        index.commit([])
    assert found(index, "first", "Anonymous") == []
    assert found(index, "second", "Anonymous") == ["one"]
    index.delete("one")
    index.commit([])
    assert found(index, "", "Anonymous") == []
    index.close()


def test_what_is_shown_comes_back_as_it_was():
    index = Index()
    shown = {"title": "Łódź", "meta": {"country": "PL", "pupils": [6, 9]}, "verified": True}
    index.add(document("one", shown=shown))
    index.commit([])
    assert index.ask(Question(("Anonymous",))).hits == [("one", shown)]


def test_another_shape_is_another_folder(tmp_path):
    (tmp_path / "0ldshape").mkdir()
    assert open_index(str(tmp_path)).cursor() is None
    assert os.listdir(tmp_path) == [fingerprint()]


@pytest.mark.parametrize("ending", [".store", ".term", ".idx", "meta.json"])
def test_damaged_index_is_thrown_away(tmp_path, ending):
    index = open_index(str(tmp_path))
    index.add(document("one"))
    index.commit([[1, 1]])
    index.close()
    for name in os.listdir(index.folder):
        if name.endswith(ending):
            with open(os.path.join(index.folder, name), "r+b") as file:
                file.truncate(10)
    assert open_index(str(tmp_path)).cursor() is None


def test_killed_writer_leaves_no_lock_and_no_half_commit(tmp_path):
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(["", *sys.path]))
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], env=environment)
    assert done.returncode == 9
    index = Index(str(tmp_path))
    assert index.cursor() == [(1, 7)]
    assert found(index, "", "Anonymous") == ["kept"]
    index.commit([[2, 7]])  # the lock is free
    index.close()
