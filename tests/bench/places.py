"""Joining a place with 2,000 objects inside: milliseconds with commit, objects reindexed."""

from pathlib import Path
from statistics import median
from tests.bench.pages import row
from tests.bench.servers import Server

import json
import sys

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "var" / "bench" / "places"


def rows() -> list[dict]:
    """Return the rows ``join place`` and ``join place, objects reindexed``."""
    server = Server(Path(sys.executable), FOLDER, 8193)
    answer = FOLDER / "answer.json"
    inside = HOUSE / "tests/bench/places_inside.py"
    server.run(inside, PYTHONPATH=str(HOUSE), ANSWER=str(answer))
    found = json.loads(answer.read_text())
    taken, count = found["milliseconds"], len(found["milliseconds"])
    return [
        row("join place", median(taken), None, "ms, with 2,000 objects inside", 100, count),
        row("join place, objects reindexed", found["reindexed"], None, "objects", 0, count),
    ]
