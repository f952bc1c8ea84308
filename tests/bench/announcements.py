"""Similar announcements: one question over 20,000 open ones, on a real database."""

from etwinning.announcements.rules import LIKE
from etwinning.announcements.rules import sketch
from etwinning.announcements.store import Line
from etwinning.announcements.store import Store
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from tests.bench.figures import row
from time import process_time
from ZODB import DB
from ZODB.FileStorage import FileStorage

import transaction

OPEN = 20_000
VOCABULARY = 12_000  # words; the nth is used 1/n as often as the first
WORDS = 90  # of one announcement
QUESTIONS = 40


def rows() -> list[dict]:
    """Return the row ``similar announcements``, milliseconds of CPU."""
    random = Random(20_261_122)
    weights = [1 / (number + 10) for number in range(VOCABULARY)]

    def idea():
        numbers = random.choices(range(VOCABULARY), weights, k=WORDS)
        return sketch([f"word{number}" for number in numbers])

    with TemporaryDirectory() as folder:
        database = DB(FileStorage(str(Path(folder) / "Data.fs")), cache_size=30_000)
        with database.transaction() as connection:
            connection.root.store = Store()
        with database.transaction() as connection:
            _fill(connection.root.store, idea)
        connection = database.open()
        found = [_timed(connection.root.store, idea()) for _turn in range(QUESTIONS)]
        connection.close()
        database.close()
    told = "ms, 20,000 are open"
    return [row("similar announcements", found, None, told, 100)]


def _fill(store, idea):
    for number in range(OPEN):
        line = Line(f"{number:032x}"[::-1], f"{number % 9000}", tuple(sorted(idea())), "open", 1)
        store.keep(line)
        if number % 2_000 == 0:
            transaction.savepoint(optimistic=True)


def _timed(store, words) -> float:
    begun = process_time()
    store.similar(words, LIKE)
    return (process_time() - begun) * 1_000
