"""A full TwinSpace: its front, a page of a long thread, a reply, twenty replies at once, a chat."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tests.bench.figures import limited
from tests.bench.figures import row
from tests.bench.ours import log_in_ours
from tests.bench.ours import log_in_plain
from tests.bench.ours import OURS
from tests.bench.ours import PLAIN
from tests.bench.ours import TEXT
from tests.bench.pages import BATCH
from tests.bench.pages import compare
from tests.bench.pages import in_turn
from tests.bench.pages import Page
from tests.bench.pages import ROUNDS
from tests.bench.pages import WARM
from time import perf_counter

import json

INSIDE = Path(__file__).parent / "talk_inside.py"
EACH = 20  # replies of each person in the storm
STORMING = 20  # people at once; three times, each time others: one may write sixty in ten minutes
POLL = "ms CPU a request, 304"
SAID = {"text": "Ice came down the river last week, and no football."}
REPLY = "ms CPU a reply"
STORM = "ms a reply, 20 people at once, 12.5 = 80 a second"


def fill(ours) -> None:
    """Make the forum; the server is stopped."""
    ours.run(INSIDE, ANSWER=str(ours.folder / "talk.json"))


def rows(ours, plain) -> list[dict]:
    """Return the rows of a place with 60 members, 2,000 pages and 20,000 posts.

    ``TwinSpace front``, ``thread page``, ``reply``, ``reply storm`` and what the storm has lost,
    ``chat poll``.
    """
    where = json.loads((ours.folder / "talk.json").read_text())
    reader, member = log_in_ours(ours, where["logins"][0]), log_in_plain(plain)
    forum = f"/{OURS}/{where['forum']}"
    last = Page(ours, f"{forum}/@@thread/{where['long']}?last=1", "Post 500", reader)

    def document():
        return Page(plain, f"/{PLAIN}/bench-page", TEXT, member)

    page = compare("thread page", last, document(), 0.7)
    front = Page(ours, f"/{OURS}/{where['space']}", "at the river", reader)
    folder = Page(plain, f"/{PLAIN}/bench-folder", "Page 19", member)
    home = compare("TwinSpace front", front, folder, 0.5)
    reply = one_reply(ours, forum, where, document())
    many = storm(ours, forum, where, document())
    return [home, page, reply, *many, poll(ours, where, document())]


def one_reply(ours, forum: str, where: dict, plain: Page) -> dict:
    """Return the row of one reply to the long thread, sent as JSON."""
    address = f"{forum}/@thread/{where['long']}"
    pages = [
        Page(ours, address, '"number"', log_in_ours(ours, login), status=201, sends=SAID)
        for login in where["logins"][: ROUNDS + 1]
    ]
    for _ in range(WARM):
        pages[-1].ask()
    for page in pages[:ROUNDS]:  # each by somebody else: a person may write sixty in ten minutes
        page.batch()
        plain.batch()
    taken = [figure for page in pages for figure in page.taken]
    return limited("reply", taken, plain.taken, REPLY, 20, ROUNDS * BATCH)


def storm(ours, forum: str, where: dict, plain: Page) -> list[dict]:
    """Return the rows of many who reply in one thread: milliseconds, failed and lost."""
    address, who = f"{forum}/@thread/{where['storm']}", where["logins"]
    taken, wrong = [], 0
    for first in range(0, len(who), STORMING):
        plain.batch()
        people = [log_in_ours(ours, login) for login in who[first : first + STORMING]]
        pages = [Page(ours, address, '"number"', one, status=201, sends=SAID) for one in people]
        before = count(ours, address, people[0])
        start = perf_counter()
        with ThreadPoolExecutor(len(pages)) as threads:
            failed = sum(threads.map(_talk, pages))
        sent = len(pages) * EACH
        taken.append((perf_counter() - start) * 1000 / sent)
        wrong += failed + abs(before + sent - failed - count(ours, address, people[0]))
    total = len(who) * EACH
    return [
        limited("reply storm", taken, plain.taken, STORM, 12.5, total),
        row("reply storm, failed or lost", [wrong], None, "replies", 0, total),
    ]


class Poll(Page):
    """A member asks for new lines of a chat, and there are none."""

    times = 10 * BATCH  # as long as a batch of pages: beside them, fewer are over before it is warm

    def begin(self) -> None:
        """Read all that there is; the server tells what to come back with."""
        answer = self.session.get(self.url, headers={"Accept": "application/json"}, timeout=60)
        answer.raise_for_status()
        self.session.headers["If-None-Match"] = answer.headers["ETag"]

    def ask(self) -> None:
        """Ask once."""
        answer = self.session.get(self.url, headers={"Accept": "application/json"}, timeout=60)
        if answer.status_code != self.status:
            raise RuntimeError(f"{self.url}: {answer.status_code}, wanted {self.status}")


def poll(ours, where: dict, plain: Page) -> dict:
    """Return the row of a chat in which nobody says anything."""
    address = f"/{OURS}/{where['chat']}/@lines"
    page = Poll(ours, address, "", log_in_ours(ours, where["logins"][0]), status=304)
    ours.settle()  # the storm is being indexed
    page.begin()
    page.begin()  # now the member is among those who are here
    in_turn(page, plain)
    return limited("chat poll", page.taken, plain.taken, POLL, 5, ROUNDS * page.times)


def count(ours, address: str, session) -> int:
    """Return how many posts the thread has."""
    headers = {"Accept": "application/json"}
    return session.get(ours.root + address, headers=headers, timeout=60).json()["posts"]


def _talk(page) -> int:
    """Reply EACH times; return how often that failed."""
    failed = 0
    for _ in range(EACH):
        try:
            page.ask()
        except RuntimeError:
            failed += 1
    return failed
