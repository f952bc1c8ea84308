from concurrent.futures import ThreadPoolExecutor
from etwinning.accounts.passwords import AT_ONCE
from etwinning.accounts.passwords import Hashing
from etwinning.accounts.passwords import MEMORY
from etwinning.accounts.passwords import PASSES
from etwinning.accounts.passwords import PRINTED_MEMORY
from time import thread_time

import pytest
import threading

REAL = Hashing()
CHEAP = Hashing(1, 8)


def test_a_password_is_salted_and_costs_what_it_should():
    stored = REAL.hashed("correct horse")
    assert stored.startswith(f"$argon2id$v=19$m={MEMORY},t={PASSES},p=1$")
    assert stored != REAL.hashed("correct horse")
    assert MEMORY >= 19 * 1024
    assert REAL.matches("correct horse", stored)
    assert not REAL.matches("wrong horse", stored)


@pytest.mark.parametrize("stored", ["", "nonsense", "$argon2id$v=19$m=8,t=1,p=1$x$y"])
def test_what_is_no_hash_is_opened_by_nothing(stored):
    for password in ("", "the password of nobody", stored):
        assert not CHEAP.matches(password, stored)


def test_blanks_around_and_composed_letters_do_not_matter():
    stored = CHEAP.hashed("d\u00e9j\u00e0 vu")
    assert CHEAP.matches("  de\u0301ja\u0300 vu ", stored)


def test_a_hash_of_another_cost_is_old():
    assert REAL.is_old(CHEAP.hashed("correct horse"))
    assert not REAL.is_old(REAL.hashed("correct horse"))


def test_time_does_not_tell_whether_there_is_a_password():
    def seconds(stored):
        begin = thread_time()
        assert not REAL.matches("wrong", stored)
        return thread_time() - begin

    stored = REAL.hashed("correct horse")
    known = sorted(seconds(stored) for _turn in range(9))[2]
    unknown = sorted(seconds("") for _turn in range(9))[2]
    assert 0.5 < known / unknown < 2


def test_a_printed_password_is_cheap_until_it_is_used():
    printed = Hashing(1, PRINTED_MEMORY)
    stored = printed.hashed("tiko-rema-luno")
    assert REAL.matches("tiko-rema-luno", stored) and REAL.is_old(stored)

    def seconds(stored):
        begin = thread_time()
        assert not REAL.matches("wrong", stored)
        return thread_time() - begin

    known = sorted(seconds(stored) for _turn in range(9))[2]
    unknown = sorted(seconds("") for _turn in range(9))[2]
    assert 0.5 < known / unknown < 2  # time does not tell that nobody has used it yet


def test_at_most_two_are_made_at_once(monkeypatch):
    hashing, busy, most = Hashing(1, 8), [], []
    seen = threading.Lock()

    class Watched:
        def hash(self, password):
            with seen:
                busy.append(1)
                most.append(len(busy))
            threading.Event().wait(0.01)
            with seen:
                busy.pop()

    monkeypatch.setattr(hashing, "argon2", Watched())
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(hashing.hashed, ["x"] * 16))
    assert max(most) == AT_ONCE
