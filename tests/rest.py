"""A program that talks to the site over HTTP, and the pages of docs/rest/ it writes."""

from pathlib import Path

import json
import re
import requests

DOCS = Path(__file__).parents[1] / "docs" / "rest"
# what differs from run to run, and what the page shows instead
CHANGING = (
    (re.compile(r"http://localhost:\d+/plone"), "http://localhost:8080/etwinning"),
    (re.compile(r"\beyJ[\w-]+\.[\w-]+\.[\w-]+"), "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMTIzIn0.c2ln"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "0123456789abcdef0123456789abcdef"),
    (re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.:+Z]*"), "2026-11-21T10:00:00+00:00"),
    (re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b"), "7K3M-9QXZ-2FHT"),
    (re.compile(r"\b\d{4}-\d\d-\d\d\b(?!T)"), "2026-11-21"),
    (re.compile(r"\b\d{1,2} [A-Z][a-z]+ 20\d\d\b"), "21 November 2026"),
    # the card of a pupil
    (re.compile(r'"login": "[a-z]+-\d\d\.[a-z]+"'), '"login": "ana-01.lumiko"'),
    (re.compile(r'"password": "[a-z]{4}-[a-z]{4}-[a-z]{4}"'), '"password": "tiko-rema-luno"'),
    (re.compile(r'"time": "\d\d:\d\d"'), '"time": "11:00"'),
    # secrets of links
    (re.compile(r"(?<![\w-])[\w-]{43}(?![\w-])"), "mXq3vT0cY7uJr1LwZ8sKd5NhB2fGaEo4PiR6xVkQyUs"),
    # keys of records
    (re.compile(r"\b0[0-9a-v]{12}\b"), "0cl2duk0h72hk"),
    # unix seconds, whole or not
    (re.compile(r"\b1[789]\d{8}(\.\d+)?\b"), "1795255200"),
)
KEPT = "\0"  # where the month stands that a test names itself
SHOWN_HEADERS = ("Content-Type", "Location", "Retry-After")


class Api:
    """One person's program. JSON in, JSON out.

    :param url: the site, without a slash at the end.
    :param login: login name and password for Basic; without it, a visitor.
    :param door: "pupils" or "people": comes in with a token; pupils have no Basic.
    """

    def __init__(self, url: str, login: str = "", password: str = "", door: str = ""):
        self.url = url
        self.session = requests.Session()
        self.session.headers["Accept"] = "application/json"
        if door:
            words = {"login": login, "password": password, "door": door}
            token = self.post("@login", **words).json()["token"]
            self.session.headers["Authorization"] = f"Bearer {token}"
        elif login:
            self.session.auth = (login, password)

    def get(self, path, **query):
        """GET a path below the site."""
        return self.send("GET", path, params=query)

    def post(self, path, **data):
        """POST a JSON object."""
        return self.send("POST", path, json=data)

    def patch(self, path, **data):
        """PATCH with a JSON object."""
        return self.send("PATCH", path, json=data)

    def delete(self, path):
        """DELETE a path."""
        return self.send("DELETE", path)

    def send(self, method, path, **words):
        """Send any request; redirects are answers, too."""
        path = path.removeprefix(self.url)
        return self.session.request(
            method, f"{self.url}/{path.lstrip('/')}", allow_redirects=False, timeout=30, **words
        )


def document(name: str, about: str, answer: requests.Response, month: str = "") -> None:
    """Write a request and its answer to ``docs/rest/<name>.md``.

    :param name: room and verb, such as ``projects-sign``.
    :param about: one or two sentences: who may call it and what it does.
    :param month: such as "2027-03", which the test names itself: its dates stay as they are.
    """
    asked = answer.request
    lines = [f"{asked.method} {asked.url.removeprefix(_root(asked.url))} HTTP/1.1"]
    lines += ["Accept: application/json"]
    if asked.body:
        lines += ["Content-Type: application/json", "", _json(asked.body)]
    told = [f"HTTP/1.1 {answer.status_code} {answer.reason}"]
    told += [f"{name}: {answer.headers[name]}" for name in SHOWN_HEADERS if name in answer.headers]
    if answer.text:
        told += ["", _json(answer.text)]
    lines, told = (f"```http\n{_join(part, month)}\n```" for part in (lines, told))
    page = f"# {name}\n\n{about}\n\n{lines}\n\n{told}\n"
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / f"{name}.md").write_text(page)


def _root(url):
    return re.match(r"https?://[^/]+", url).group(0)


def _json(text):
    return json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False)


def _join(lines, month):
    text = "\n".join(lines)
    if month:
        text = text.replace(f"{month}-", KEPT)
    for pattern, instead in CHANGING:
        text = pattern.sub(instead, text)
    return text.replace(KEPT, f"{month}-")
