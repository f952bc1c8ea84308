from concurrent.futures import ThreadPoolExecutor
from etwinning.base.errors import TooMany
from etwinning.limits.api import Budget
from etwinning.limits.api import check
from etwinning.limits.api import forget
from etwinning.limits.api import give_back
from etwinning.limits.api import last_seen
from etwinning.limits.api import left
from etwinning.limits.api import seen
from etwinning.limits.api import seen_since
from etwinning.limits.api import spend
from etwinning.limits.api import unsee
from etwinning.limits.store import folder
from etwinning.limits.store import VARIABLE

import pytest
import subprocess
import sys

TRIES = Budget("limits:test", 3, 60, "Enough for now")
CHILD = """
from etwinning.limits.api import Budget, spend
from etwinning.base.errors import TooMany
done = 0
for turn in range(40):
    try:
        spend(Budget("limits:many", 100, 3600, ""), "shared")
        done += 1
    except TooMany:
        pass
print(done)
"""


def test_a_budget_is_used_up_and_says_when_it_is_free_again():
    assert [spend(TRIES, "ana", now=n) for n in (1000, 1010, 1020)] == [2, 1, 0]
    with pytest.raises(TooMany) as refusal:
        spend(TRIES, "ana", now=1030)
    assert refusal.value.reason == "Enough for now"
    assert refusal.value.free_in == 31
    assert left(TRIES, "ana", now=1030) == 0
    assert left(TRIES, "bo", now=1030) == 3


def test_the_stretch_slides():
    for n in (1000, 1050, 1055):
        spend(TRIES, "ana", now=n)
    assert spend(TRIES, "ana", now=1061) == 0
    with pytest.raises(TooMany):
        spend(TRIES, "ana", now=1062)


def test_what_was_refused_is_not_counted():
    spend(TRIES, "ana", cost=2, now=1000)
    with pytest.raises(TooMany):
        spend(TRIES, "ana", cost=2, now=1001)
    assert left(TRIES, "ana", now=1001) == 1


def test_asking_counts_nothing_and_forgetting_gives_all_back():
    check(TRIES, "ana", now=1000)
    assert left(TRIES, "ana", now=1000) == 3
    spend(TRIES, "ana", cost=3, now=1000)
    with pytest.raises(TooMany):
        check(TRIES, "ana", now=1001)
    forget(TRIES, "ana")
    check(TRIES, "ana", now=1001)


def test_one_can_be_given_back():
    spend(TRIES, "ana", now=1000)
    spend(TRIES, "ana", now=1001)
    give_back(TRIES, "ana")
    assert left(TRIES, "ana", now=1002) == 2
    give_back(TRIES, "bo")
    assert left(TRIES, "bo", now=1002) == 3


def test_last_seen_is_exact_to_a_minute():
    assert last_seen("ana") is None
    seen("ana", now=1000)
    seen("ana", now=1030)
    assert last_seen("ana") == 1000
    seen("ana", now=1060)
    assert last_seen("ana") == 1060


def test_who_asks_for_it_is_noted_to_the_second():
    seen("ana", now=1000)
    seen("ana", now=1010, every=0)
    assert last_seen("ana") == 1010
    seen("ana", now=1005, every=0)
    assert last_seen("ana") == 1010


def test_no_key_stands_readable_in_the_file():
    spend(TRIES, "ana@school.example")
    seen("ana@school.example")
    for path in folder().iterdir():
        assert b"ana@school" not in path.read_bytes()


def test_threads_together_never_overspend():
    def some(_turn):
        try:
            spend(Budget("limits:many", 50, 3600, ""), "shared")
            return 1
        except TooMany:
            return 0

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(some, range(120))) == 50


def test_processes_together_never_overspend():
    run = [
        subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, text=True)
        for _turn in range(3)
    ]
    assert sum(int(child.communicate(timeout=60)[0]) for child in run) == 100


def test_those_who_were_here_lately_are_found_in_their_order():
    for who, when in (("ana", 1000), ("jan", 1050), ("eva", 990)):
        seen(who, now=when)

    assert seen_since(["jan", "nobody", "eva", "ana"], 1000) == ["jan", "ana"]
    assert seen_since(["jan"], 1051) == []
    assert seen_since([], 0) == []
    unsee("jan")
    assert seen_since(["jan"], 0) == []


def test_broken_counters_close_the_limits_and_silence_last_seen(tmp_path, monkeypatch):
    (tmp_path / "limits.sqlite").write_text("this is no database" * 100)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(TooMany) as refusal:
        spend(TRIES, "ana")
    assert refusal.value.free_in == 60
    assert left(TRIES, "ana") == 0
    forget(TRIES, "ana")
    give_back(TRIES, "ana")
    seen("ana")
    assert last_seen("ana") is None
    assert seen_since(["ana"], 0) == []
