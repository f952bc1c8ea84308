"""Search results: each kind of thing is found by whom it is for, and by nobody else."""

from tests.site.scene import make_scene
from tests.site.scene import WHO

import pytest
import transaction

# kind of thing -> words that only it holds, who finds it, who of WHO does, too
FOUND = {
    "entry": ("Canary-entry", "ana", ()),
    "page": ("Canary-page", "ana", ()),
    "project": ("Canary-hidden", "ana", ("stranger",)),
    "teacher": ("Zenobia", "eva", ("stranger",)),
    "school": ("Escola do Cormorán", "ana", ("visitor", "stranger", "newcomer", "officer")),
}


@pytest.fixture
def scene(functional, url):
    """A site full of secrets, and a school with a name of its own."""
    made = make_scene(functional["portal"], url)
    made.things["school"].title = FOUND["school"][0]
    made.things["school"].reindexObject()
    transaction.commit()
    return made


def found(scene, who, kind, words):
    """Whether somebody finds a thing of a kind by words, by our search; and all that it tells."""
    answer = scene.programs[who].get("@find", text=words, kind=kind, count="kind")
    if answer.status_code in (401, 404):  # a pupil has no search
        return False
    told = answer.json()
    assert told["total"] == len(told["items"]) == told["counts"]["kind"].get(kind, 0)
    return bool(told["items"])


def test_each_kind_is_found_by_whom_it_is_for_and_nobody_else(scene):
    seen = {
        (kind, who): found(scene, who, kind, words)
        for kind, (words, insider, _others) in FOUND.items()
        for who in (insider, *WHO)
    }
    expected = {
        (kind, who): who == insider or who in others
        for kind, (_words, insider, others) in FOUND.items()
        for who in (insider, *WHO)
    }
    assert seen == expected


def test_a_stranger_learns_no_state_of_a_teacher(scene):
    asked = {"text": "Zenobia", "kind": "teacher", "count": "state"}
    (item,) = scene.programs["stranger"].get("@find", **asked).json()["items"]
    assert "state" not in item
