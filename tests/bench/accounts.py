"""Looking an account up and logging in: the cost at 200,000 accounts beside that at 100."""

from pathlib import Path
from statistics import median
from tests.bench.pages import row
from tests.bench.servers import Server

import json
import sys

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "var" / "bench" / "accounts"
LIMIT = 1.3  # issue 2, acceptance 8
NAMES = {
    "look-up": "getUserById at 200,000 accounts (beside: at 100)",
    "log-in": "log-in at 200,000 accounts, the hash apart (beside: at 100)",
}


def rows() -> list[dict]:
    """Return the rows of ``getUserById`` and of a log-in without its password hash."""
    server = Server(Path(sys.executable), FOLDER, 8194)
    answer = FOLDER / "answer.json"
    inside = HOUSE / "tests/bench/accounts_inside.py"
    words = {"PYTHONPATH": str(HOUSE), "ANSWER": str(answer), "ETWINNING_LIMITS": str(FOLDER)}
    server.run(inside, **words)
    few, many = json.loads(answer.read_text())
    return [
        row(NAMES[what], median(many[what]), median(few[what]), "CPU ms", LIMIT, len(many[what]))
        for what in NAMES
    ]


if __name__ == "__main__":
    print(json.dumps(rows(), indent=2))
