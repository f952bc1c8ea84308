"""Keys sort by time, never meet, and survive a slow clock."""

from datetime import datetime
from datetime import UTC
from etwinning.base.told import as_told
from etwinning.records.api import from_token
from etwinning.records.api import key_at
from etwinning.records.api import moment_of
from etwinning.records.api import new_key
from etwinning.records.api import token

import pytest

NOW = 1_800_000_000_000  # unix milliseconds


def test_in_order_of_time():
    keys = [new_key(now=NOW + ms) for ms in range(1000)]
    assert keys == sorted(keys)
    assert abs(moment_of(keys[0]) - NOW / 1000) < 0.002


def test_fits_an_integer_btree_until_2159():
    assert 0 < new_key(now=5_975_000_000_000) < 2**63


def test_two_in_one_millisecond():
    assert len({new_key(now=NOW) for _ in range(1000)}) > 990


def test_slow_clock_follows_the_newest():
    newest = key_at(NOW)
    assert newest < new_key(newest, now=NOW - 5000) < newest + 300


def test_what_is_told_has_the_key_of_when_it_was_written():
    before, newest = datetime(2026, 3, 1, tzinfo=UTC), key_at(NOW)
    with as_told(None, before):
        first = new_key(newest)
        assert moment_of(first) == before.timestamp()
        assert first < new_key(first)  # in the same millisecond
    with as_told(None, datetime(2011, 3, 1, tzinfo=UTC)):
        assert new_key(newest) >= 0
    assert new_key(newest) > newest


def test_token_and_back_in_the_same_order():
    keys = sorted(new_key(now=NOW + ms) for ms in (0, 7, 10**9))
    assert [from_token(token(key)) for key in keys] == keys
    assert sorted(map(token, keys)) == list(map(token, keys))


@pytest.mark.parametrize(
    "typed", ["", "nonsense!", "v" * 13, "0" * 12, " " + "0" * 12, "-" + "0" * 12, "0_0_0_0_0_0_0"]
)
def test_what_is_no_token_is_no_key(typed):
    assert from_token(typed) is None
