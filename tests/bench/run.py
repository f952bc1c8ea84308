"""``make bench``: ours against a plain Plone 6.2.2 in the same run.

Writes docs/bench/bench.json and the table docs/bench/README.md from it. The plain site runs in a
virtualenv of its own that holds Plone and nothing of ours.
"""

from pathlib import Path
from tests.bench import accounts
from tests.bench import announcements
from tests.bench import partners
from tests.bench import places
from tests.bench import schools
from tests.bench import talk
from tests.bench.figures import broken
from tests.bench.figures import table
from tests.bench.ours import our_rows
from tests.bench.ours import warm_up
from tests.bench.servers import Server

import json
import subprocess
import sys

HOUSE = Path(__file__).parents[2]
FOLDER = HOUSE / "var" / "bench"
DOCS = HOUSE / "docs" / "bench"
PLAIN = HOUSE / ".venv-plain"
FILTERS = ("plain-answers", "one-writer")  # as in buildout.cfg


def main() -> int:
    """Measure everything; return 1 when a limit is broken."""
    tell("the plain site")
    plain = Server(plain_python(), FOLDER / "plain", 8191)
    plain.run(HOUSE / "tests/bench/plain.py")
    tell("our site, with 20,000 teachers in one queue")
    ours = Server(Path(sys.executable), FOLDER / "ours", 8192, FILTERS)
    ours.run(HOUSE / "tests/bench/fill.py", ANSWER=str(ours.folder / "answer.json"))
    talk.fill(ours)
    tell("pages of both, in turn")
    rows = served(ours, plain)
    tell("a place with 2,000 objects; schools; partners; announcements; 200,000 accounts")
    rows += places.rows(ours) + schools.rows() + partners.rows() + announcements.rows()
    rows += accounts.rows(ours)
    write(rows)
    return int(any(broken(row) for row in rows))


def served(ours: Server, plain: Server) -> list[dict]:
    """Return the rows for which both have to answer requests."""
    try:
        for server in (plain, ours):
            server.start()
        warm_up(ours, plain)  # compiles templates into their caches, builds the search index
        for server in (plain, ours):
            server.stop()
            server.start()
        return our_rows(ours, plain) + talk.rows(ours, plain)
    finally:
        for server in (plain, ours):
            server.stop()


def plain_python() -> Path:
    """Return the interpreter of a virtualenv with plain Plone, made when it is missing."""
    python, ready = PLAIN / "bin/python", PLAIN / ".installed"
    if not ready.exists():
        uv = HOUSE / ".venv-tools/bin/uv"
        subprocess.run([uv, "venv", "-q", "--clear", "--python", sys.executable, PLAIN], check=True)
        subprocess.run(
            [uv, "pip", "install", "-q", "--python", python, "-c", HOUSE / "constraints.txt",
             "Plone", "plone.distribution", "waitress"],
            check=True,
        )  # fmt: skip
        ready.touch()
    return python


def write(rows: list) -> None:
    """Write the figures and the table made of them."""
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / "bench.json").write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    (DOCS / "README.md").write_text(
        "# Figures\n\nWritten by `make bench`; ours and plain Plone 6.2.2 in the same run, medians."
        "\nRatios matter: milliseconds are one machine's.\n\n" + table(rows)
    )
    print(table(rows))


def tell(what: str) -> None:
    """Say how far we are."""
    print(f"    {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
