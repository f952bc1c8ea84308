"""Joining a place with 2,000 objects inside: milliseconds with commit, objects reindexed."""

from pathlib import Path
from tests.bench.figures import row

import json

INSIDE = Path(__file__).parent / "places_inside.py"


def rows(ours) -> list[dict]:
    """Return the rows ``join place`` and ``join place, objects reindexed``.

    :param ours: our server, stopped.
    """
    answer = ours.folder / "places.json"
    ours.run(INSIDE, ANSWER=str(answer))
    found = json.loads(answer.read_text())
    taken, written = found["milliseconds"], found["reindexed"]
    return [
        row("join place", taken, None, "ms, with 2,000 objects inside", 100),
        row("join place, objects reindexed", [written], None, "objects", 0, len(taken)),
    ]
