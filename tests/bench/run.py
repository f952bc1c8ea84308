"""``make bench``: ours against a plain Plone 6.2.2 in the same run.

Writes docs/bench/bench.json and the table docs/bench/README.md from it. The plain site runs in a
virtualenv of its own that holds Plone and nothing of ours.
"""

from pathlib import Path
from tests.bench import accounts
from tests.bench import places
from tests.bench import schools
from tests.bench.ours import our_rows
from tests.bench.servers import Server

import json
import subprocess
import sys

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "var" / "bench"
DOCS = HOUSE / "docs" / "bench"
PLAIN = HOUSE / ".venv-plain"


def main() -> int:
    """Measure everything; return 1 when a limit is broken."""
    plain = Server(plain_python(), FOLDER / "plain", 8191)
    ours = Server(Path(sys.executable), FOLDER / "ours", 8192)
    plain.run(HOUSE / "tests/bench/plain.py")
    ours.run(HOUSE / "tests/bench/fill.py", PYTHONPATH=str(HOUSE))
    for server in (plain, ours):
        server.start()
    try:
        rows = our_rows(ours, plain)
    finally:
        for server in (plain, ours):
            server.stop()
    rows += places.rows() + schools.rows() + accounts.rows()
    write(rows)
    return int(any(broken(row) for row in rows))


def plain_python() -> Path:
    """Return the interpreter of a virtualenv with plain Plone, made when it is missing."""
    python = PLAIN / "bin/python"
    if not python.exists():
        uv = HOUSE / ".venv-tools/bin/uv"
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, PLAIN], check=True)
        subprocess.run(
            [uv, "pip", "install", "-q", "--python", python, "-c", HOUSE / "constraints.txt",
             "Plone", "plone.distribution", "waitress"],
            check=True,
        )  # fmt: skip
    return python


def broken(row: dict) -> bool:
    """Tell whether a row is over its limit."""
    measured = row["ratio"] if row["plain"] is not None else row["ours"]
    return measured > row["limit"]


def write(rows: list) -> None:
    """Write the figures and the table made of them."""
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / "bench.json").write_text(json.dumps(rows, indent=2) + "\n")
    lines = ["| row | ours | plain Plone | unit | ratio | limit | n |", "|---" * 7 + "|"]
    lines += [
        f"| {row['row']} | {row['ours']} | {_or_dash(row['plain'])} | {row['unit']} "
        f"| {_or_dash(row['ratio'])} | {row['limit']}{' **over**' if broken(row) else ''} "
        f"| {row['n']} |"
        for row in rows
    ]
    (DOCS / "README.md").write_text(
        "# Figures\n\nWritten by `make bench`; ours and plain Plone 6.2.2 in the same run.\n"
        "Ratios matter: milliseconds are one machine's.\n\n" + "\n".join(lines) + "\n"
    )
    print("\n".join(lines))


def _or_dash(value):
    return "–" if value is None else value


if __name__ == "__main__":
    sys.exit(main())
