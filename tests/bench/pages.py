"""CPU time of a page: batches on both servers in turn, medians of the batches."""

from tests.bench.figures import row

import requests

ROUNDS = 7
BATCH = 15
WARM = 12
UNIT = "ms CPU a request"


class Page:
    """One page of one server, asked for by one person.

    :param path: below the server's root.
    :param says: words that a right answer has; a wrong one is no measurement.
    :param session: of a visitor, or of somebody logged in.
    :param status: what a right answer has.
    :param sends: JSON object; the request is a POST then.
    :cvar times: how often it is asked in a batch.
    """

    times = BATCH

    def __init__(self, server, path, says, session=None, status=200, sends=None):
        self.server, self.url, self.says, self.status = server, server.root + path, says, status
        self.session = session or requests.Session()
        self.sends = sends
        self.taken: list[float] = []

    def ask(self) -> None:
        """Ask once."""
        how = {"timeout": 60, "allow_redirects": False}
        if self.sends is None:
            answer = self.session.get(self.url, headers={"Accept": "text/html"}, **how)
        else:
            headers = {"Accept": "application/json", "Origin": self.server.root}
            answer = self.session.post(self.url, json=self.sends, headers=headers, **how)
        if answer.status_code != self.status or self.says not in answer.text:
            said = f"{answer.status_code}, wanted {self.status}: {answer.text[:300]}"
            raise RuntimeError(f"{self.url}: {said}")

    def batch(self) -> None:
        """Ask a batch and keep the milliseconds of CPU a request."""
        before = self.server.cpu()
        for _ in range(self.times):
            self.ask()
        self.taken.append((self.server.cpu() - before) / self.times)


def in_turn(ours: Page, plain: Page) -> None:
    """Measure one page and a plain one in turn."""
    for page in (ours, plain):
        for _ in range(WARM):
            page.ask()
    for _ in range(ROUNDS):
        ours.batch()
        plain.batch()


def compare(name: str, ours: Page, plain: Page, limit: float) -> dict:
    """Return the row of one page against a plain one."""
    in_turn(ours, plain)
    found = row(name, ours.taken, plain.taken, UNIT, limit, ROUNDS * BATCH)
    print(f"      {name}: {found['ratio']}", flush=True)
    return found
