"""Looking an account up and logging in: the cost at 200,000 accounts beside that at 100."""

from pathlib import Path
from tests.bench.figures import row

import json

INSIDE = Path(__file__).parent / "accounts_inside.py"
LIMIT = 1.3  # issue 2, acceptance 8
NAMES = {
    "look-up": "getUserById at 200,000 accounts (beside: at 100)",
    "log-in": "log-in at 200,000 accounts, the hash apart (beside: at 100)",
}


def rows(ours) -> list[dict]:
    """Return the rows of ``getUserById`` and of a log-in without its password hash.

    :param ours: our server, stopped; its accounts are lost.
    """
    answer = ours.folder / "accounts.json"
    ours.run(INSIDE, ANSWER=str(answer))
    few, many = json.loads(answer.read_text())
    return [row(NAMES[what], many[what], few[what], "CPU ms", LIMIT) for what in NAMES]
