"""Joining and leaving a place with 2,000 objects: milliseconds with commit, objects reindexed."""

from pathlib import Path
from tests.bench.figures import row

import json

INSIDE = Path(__file__).parent / "places_inside.py"


def rows(ours) -> list[dict]:
    """Return the rows ``join place``, ``leave place`` and how many objects both reindexed.

    :param ours: our server, stopped.
    """
    answer = ours.folder / "places.json"
    ours.run(INSIDE, ANSWER=str(answer))
    found = json.loads(answer.read_text())
    told = "ms, with 2,000 objects inside"
    return [
        row("join place", found["join"], None, told, 100),
        row("leave place", found["leave"], None, told, 100),
        row("join and leave, objects reindexed", [found["reindexed"]], None, "objects", 0, 400),
    ]
