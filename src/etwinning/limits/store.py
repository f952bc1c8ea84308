"""The file of counters: SQLite with a write-ahead log, one connection a thread."""

from App.config import getConfiguration
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import hashlib
import os
import secrets
import sqlite3
import tempfile
import threading

WAIT = 2.0  # seconds to wait for another writer
VARIABLE = "ETWINNING_LIMITS"  # folder, when it is not var/limits
TABLES = """
CREATE TABLE IF NOT EXISTS salt (one INTEGER PRIMARY KEY CHECK (one = 1), salt BLOB);
CREATE TABLE IF NOT EXISTS hit (budget TEXT, key BLOB, at REAL, until REAL, cost INTEGER);
CREATE INDEX IF NOT EXISTS hit_key ON hit (budget, key, at);
CREATE INDEX IF NOT EXISTS hit_until ON hit (until);
CREATE TABLE IF NOT EXISTS seen (key BLOB PRIMARY KEY, at REAL) WITHOUT ROWID;
"""
_here = threading.local()


class Counters(sqlite3.Connection):
    """The file, opened.

    :ivar salt: of its keys; it never changes.
    """

    salt = b""


def folder() -> Path:
    """Return where the file lies: ETWINNING_LIMITS, or limits beside the instance's home."""
    home = getattr(getConfiguration(), "clienthome", None) or ""
    return _folder(os.environ.get(VARIABLE, ""), home)


@lru_cache
def _folder(named: str, home: str) -> Path:
    if named:
        return Path(named)
    if home:
        return Path(home).parent / "limits"
    # programs without an instance (tests): gone with the machine's temp files
    return Path(tempfile.mkdtemp(prefix="limits-"))


def connection() -> Counters:
    """Return this thread's connection to the file; makes the file when it is not there.

    :raises sqlite3.Error: it cannot be opened.
    """
    place = folder()
    known = getattr(_here, "known", None)
    # a child process must not use its parent's connection
    if known is None or known[:2] != (place, os.getpid()):
        known = _here.known = (place, os.getpid(), _open(place))
    return known[2]


def _open(place: Path) -> Counters:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise sqlite3.OperationalError(str(error)) from error
    found = sqlite3.connect(
        place / "limits.sqlite", timeout=WAIT, isolation_level=None, factory=Counters
    )
    found.execute("PRAGMA journal_mode = WAL")
    found.execute("PRAGMA synchronous = NORMAL")
    with writing(found):
        for statement in TABLES.strip().split(";\n"):
            found.execute(statement)
        found.execute("INSERT OR IGNORE INTO salt VALUES (1, ?)", (secrets.token_bytes(16),))
    (found.salt,) = found.execute("SELECT salt FROM salt").fetchone()
    return found


@contextmanager
def writing(where: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run statements as one step that no other writer comes between."""
    where.execute("BEGIN IMMEDIATE")
    try:
        yield where
    except BaseException:
        where.execute("ROLLBACK")
        raise
    where.execute("COMMIT")


def hashed(where: Counters, key: str) -> bytes:
    """Return what is stored instead of a key: 16 bytes, salted for this file."""
    return all_hashed(where, [key])[0]


def all_hashed(where: Counters, keys: list[str]) -> list[bytes]:
    """Return the same for several keys, in their order."""
    return [_digest(where.salt, key) for key in keys]


@lru_cache(20_000)  # who is in a chat asks every few seconds for all its members
def _digest(salt: bytes, key: str) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=16, key=salt).digest()
