"""The rows of our pages, and of what an instance needs, beside those of a plain site."""

from etwinning.site.demo.log_ins import PASSWORD
from html.parser import HTMLParser
from tests.bench.figures import row
from tests.bench.pages import compare
from tests.bench.pages import Page
from tests.bench.pages import WARM

import json
import requests

OURS, PLAIN = "etwinning", "plone"
TEXT = "Two classes measure the rivers"  # of the standard pages (plain.py)
STANDARD = {  # row -> path, words of the page, status
    "Document": ("bench-page", TEXT, 200),
    "Folder of 20": ("bench-folder", "Page 19", 200),
    "404": ("nothing-of-this-name", "</html>", 404),
}


def our_rows(ours, plain) -> list[dict]:
    """Return the rows measured on two servers that were filled and started just now."""
    idle = idle_memory(ours, plain)  # before anybody logs in and is led to a desktop or a queue
    places = json.loads((ours.folder / "answer.json").read_text())
    visitor, member = requests.Session(), log_in_plain(plain)
    teacher, officer = log_in_ours(ours, "teacher.es"), log_in_ours(ours, "nss.es")

    def against_document(name, place, session, beside, limit):
        address, says = places[place]
        page = Page(ours, f"/{OURS}/{address}", says, session)
        return compare(name, page, Page(plain, f"/{PLAIN}/bench-page", TEXT, beside), limit)

    return [
        idle,
        against_document("project page", "project", visitor, visitor, 0.5),
        against_document("school page", "school", visitor, visitor, 0.5),
        against_document("desktop", "desktop", teacher, member, 0.7),
        *(standard_page(name, ours, plain) for name in STANDARD),
        against_document("NSS queue", "queue", officer, member, 1),
        create_project(ours, plain, teacher, member, places["school"][0].rpartition("/")[2]),
    ]


def warm_up(ours, plain) -> None:
    """Ask both for some pages and wait until they have nothing to do."""
    for server, site in ((ours, OURS), (plain, PLAIN)):
        for _ in range(WARM):
            Page(server, f"/{site}/bench-page", TEXT).ask()
        server.settle()


def idle_memory(ours, plain) -> dict:
    """Return the row of the memory of an instance that has just begun to answer."""
    warm_up(ours, plain)
    return row("idle memory", [ours.memory()], [plain.memory()], "MB", 1.3)


def standard_page(name: str, ours, plain) -> dict:
    """Return the row of a page of Plone's in our shell, as a visitor sees it."""
    path, says, status = STANDARD[name]
    pages = (
        Page(server, f"/{site}/{path}", says, status=status)
        for server, site in ((ours, OURS), (plain, PLAIN))
    )
    return compare(name, *pages, 0.5)


def create_project(ours, plain, teacher, member, school) -> dict:
    """Return the row of a new project beside a new Folder, each sent as JSON by its author."""
    project = Page(
        ours,
        f"/{OURS}/projects/@found",
        "review_state",
        teacher,
        status=201,
        sends={"school": school, "title": "Rivers", "summary": TEXT},
    )
    folder = Page(
        plain,
        f"/{PLAIN}/bench-made",
        "review_state",
        member,
        status=201,
        sends={"@type": "Folder", "title": "Rivers", "description": TEXT},
    )
    return compare("create project", project, folder, 2)


def log_in_ours(server, login: str) -> requests.Session:
    """Return a browser in which somebody has come in by the teachers' door."""
    session = requests.Session()
    address = f"{server.root}/{OURS}/login"
    form = Hidden(session.get(address, timeout=60).text).values
    return _entered(session, address, {**form, "login": login, "password": PASSWORD})


def log_in_plain(server) -> requests.Session:
    """Return a browser in which the member of the plain site has logged in."""
    typed = {"__ac_name": "member", "__ac_password": PASSWORD, "buttons.login": "Log in"}
    return _entered(requests.Session(), f"{server.root}/{PLAIN}/login", typed)


def _entered(session, address, typed):
    session.post(address, data=typed, timeout=60)
    if "__ac" not in session.cookies:
        raise RuntimeError(f"{address}: nobody came in")
    return session


class Hidden(HTMLParser):
    """Hidden fields of a page, by name.

    :param page: HTML.
    """

    def __init__(self, page: str):
        super().__init__()
        self.values: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Keep what is a hidden field."""
        given = dict(attrs)
        if given.get("type") == "hidden":
            self.values[given["name"]] = given.get("value") or ""
