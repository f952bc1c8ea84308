"""CPU time of a page: batches on both servers in turn, medians of the batches."""

from statistics import median

import requests

ROUNDS = 7
BATCH = 15
WARM = 12


class Page:
    """One page of one server, asked for by one person.

    :param server: a started Server.
    :param path: below the server's root.
    :param login: user and password for a session cookie, or None for a visitor.
    :param status: what a right answer has.
    """

    def __init__(self, server, path: str, session: requests.Session, status: int = 200):
        self.server, self.path, self.session, self.status = server, path, session, status
        self.taken: list[float] = []

    def ask(self) -> None:
        """Ask once; a wrong answer is no measurement."""
        answer = self.session.get(
            self.server.root + self.path, timeout=60, headers={"Accept": "text/html"}
        )
        if answer.status_code != self.status:
            raise RuntimeError(f"{self.path}: {answer.status_code}, wanted {self.status}")

    def batch(self) -> None:
        """Ask a batch and keep the milliseconds of CPU a request."""
        before = self.server.cpu()
        for _ in range(BATCH):
            self.ask()
        self.taken.append((self.server.cpu() - before) / BATCH)


def compare(name: str, ours: Page, plain: Page, limit: float) -> dict:
    """Return the row of one page against a plain one, both measured in turn."""
    for page in (ours, plain):
        for _ in range(WARM):
            page.ask()
    for _ in range(ROUNDS):
        ours.batch()
        plain.batch()
    return row(name, median(ours.taken), median(plain.taken), "ms CPU a request", limit,
               ROUNDS * BATCH)  # fmt: skip


def row(name: str, ours: float, plain: float | None, unit: str, limit: float, n: int) -> dict:
    """Return one row of bench.json; without a plain counterpart the limit is absolute."""
    ratio = round(ours / plain, 3) if plain else None
    return {
        "row": name,
        "ours": round(ours, 3),
        "plain": round(plain, 3) if plain else None,
        "unit": unit,
        "ratio": ratio,
        "limit": limit,
        "n": n,
    }
