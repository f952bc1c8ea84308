"""Nothing that people write runs, as a browser gets it: pages, downloads, feeds, mails, papers."""

from email import message_from_bytes
from email import policy
from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.jobs.api import run_due
from etwinning.pupils.cards import sheets
from etwinning.pupils.making import Card
from icalendar import Calendar
from io import BytesIO
from lxml import etree
from playwright.sync_api import sync_playwright
from plone.testing.zope import WSGI_SERVER_FIXTURE
from pypdf import PdfReader
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.site.inprocess import Door
from tests.twinspaces import ink
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.runs import CORPUS
from tests.twinspaces.runs import MARK
from tests.twinspaces.runs import what_runs
from tests.twinspaces.test_xss import inked
from tests.twinspaces.test_xss import pages_of
from tests.workspaces.builders import page_of
from time import time
from types import SimpleNamespace

import pytest
import re
import transaction

OF_OFFICES = ("offices/ES/@@case?case=1", "offices/ES/@@case?case=2", "offices/ES/@@queue",
              "offices/ES", "@@notices", "@@desktop")  # fmt: skip
OF_ALL = ("@@my-spaces", "projects", "schools", f"@@search?SearchableText={MARK}")
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"],
}  # fmt: skip
# pages of a thing that a browser is shown, of the first thing that has one
SHOWN = ("", "view", "board", "walls", "roster", "passes", "plan", "mail", "slot", "meetings",
         "edit-page", "versions", "show-as", "materials", "share", "members-history", "pupils",
         "calendar", "pages", "report", "forums")  # fmt: skip


@pytest.fixture(scope="module")
def scene(functional_session, tmp_path_factory):
    """A TwinSpace in which every word is of the corpus, made once, and who reads it."""
    layers = functional_session.baseResolutionOrder
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LIMITS", "JOBS", "EXPORTS"):
            patch.setenv(f"ETWINNING_{name}", str(tmp_path_factory.mktemp(name.lower())))
        outbox = tmp_path_factory.mktemp("outbox")
        patch.setenv("ETWINNING_MAIL_FOLDER", str(outbox))
        for layer in reversed(layers):
            layer.testSetUp()
        try:
            site = functional_session["portal"]
            url = f"http://{functional_session['host']}:{functional_session['port']}/plone"
            made = _scene(site, url)
            made.outbox = outbox
            made.door = Door(WSGI_SERVER_FIXTURE.server.application, url)
            yield made
        finally:
            for layer in layers:
                layer.testTearDown()


def _scene(site, url):
    river = party(site, password=PASSWORD)
    publish(river)
    things, topics = inked(river)
    files = ink.files(river)
    ink.take_in_all(river)
    staff = ink.offices(river)
    ink.passes(river)
    secret = ink.calendar_address(river)
    outside = {"audience": "public", "confirmed": True}
    shown = [page_of(river.ana, river.space, name, **outside) for name in CORPUS[:4]]
    shown += [entry_of(river.ana, river.journal, name) for name in CORPUS[:4]]
    with log_in_as(river.ana):
        for entry in shown[4:]:
            open_entry(entry)
    card = pupil_of(river.jan, river.space, "Pirol")
    words = {"kind": "guest", "roles": (), "password": PASSWORD}
    expert = seat(site, river.space, "Expert", **words)
    ink.people_and_schools(site, river)
    transaction.commit()
    run_due(time() + 3 * 24 * 3600)
    transaction.commit()
    logins = {"ana": river.ana, "office": staff, "expert": expert}
    programs = {who: Api(url, account(one).login, PASSWORD, door="people")
                for who, one in logins.items()}  # fmt: skip
    programs["visitor"] = Api(url)
    programs["pupil"] = Api(url, card.login, card.password, door="pupils")
    return SimpleNamespace(
        headers={who: dict(one.session.headers) for who, one in programs.items()},
        paths=_paths([*things, *shown[::4], files[0], files[1], files[-1]], topics),
        files=[_path(one) for one in files[1:]],
        secret=secret,
        journal=_path(river.journal),
        river=river,
        url=url,
    )


def _path(thing):
    return "/".join(thing.getPhysicalPath()[2:])


def _paths(things, topics):
    """Return addresses of all pages of ours that the things have, and of the threads."""
    found = [f"{_path(thing)}/{name}" for thing in things
             for name in ("", *(f"@@{name}" for name in pages_of(thing)))]  # fmt: skip
    forum = _path(topics[0].aq_parent)
    return [*found, *(f"{forum}/@@thread/{topic.getId()}" for topic in topics)]


def ask(scene, who, paths, accept="text/html"):
    """Return (path, answer) of each."""
    headers = {**scene.headers[who], "Accept": accept}
    return list(zip(paths, scene.door.all_of([(path, headers) for path in paths]), strict=True))


def kind_of(got):
    return got.headers.get("Content-Type", "").partition(";")[0]


def of(scene, who) -> list:
    """Return what a person opens; pupils and experts take turns, teachers: see test_xss.py."""
    turns = {"pupil": scene.paths[::4], "expert": scene.paths[2::4], "office": OF_OFFICES}
    views = [path for path in scene.paths if path.endswith("/")]
    return [*turns.get(who, views), *OF_ALL]


@pytest.mark.parametrize(
    ("who", "least"), [("pupil", 15), ("expert", 15), ("office", 6), ("visitor", 4)]
)
def test_no_page_runs_what_people_wrote(scene, who, least):
    found, marked = [], 0
    for path, got in ask(scene, who, of(scene, who)):
        assert got.status < 500, (path, got.status)
        if kind_of(got) == "text/html" and got.body.strip():
            marked += MARK in got.text
            found += [(path, one) for one in what_runs(got.body.decode())]
        elif got.status == 200:
            assert got.headers["X-Content-Type-Options"] == "nosniff", path
    assert found == []
    assert marked >= least


def test_files_are_downloads_whose_names_break_no_header(scene):
    names = [f"{path}/@@file" for path in scene.files]
    for path, got in ask(scene, "ana", names):
        kind, how = kind_of(got), got.headers["Content-Disposition"]
        assert got.status == 200
        assert kind in ("text/plain", "audio/mpeg", "image/jpeg"), kind
        assert got.headers["X-Content-Type-Options"] == "nosniff"
        assert how.startswith("inline" if kind == "image/jpeg" else "attachment"), (path, how)
        assert re.fullmatch(r"\w+; filename\*=UTF-8''[\w.!~%-]+", how), how


def test_feeds_are_data(scene):
    paths = [scene.secret.removeprefix(f"{scene.url}/"), f"{scene.journal}/feed.xml"]
    ics, rss = (got for _path, got in ask(scene, "visitor", paths))
    assert kind_of(ics) == "text/calendar" and "attachment" in ics.headers["Content-Disposition"]
    assert {one.name for one in Calendar.from_ical(ics.body).walk()} <= {
        "VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT",
    }  # fmt: skip
    assert kind_of(rss) == "application/rss+xml"
    tags = {etree.QName(one).localname for one in etree.fromstring(rss.body).iter()}
    assert tags <= {"rss", "channel", "title", "link", "description", "item", "guid", "pubDate"}
    for got in (ics, rss):
        assert got.headers["X-Content-Type-Options"] == "nosniff"


def test_programs_get_json_that_no_browser_takes_for_a_page(scene):
    paths = [path.rpartition("/")[0] for path in scene.paths if path.endswith("/@@view")]
    for path, got in ask(scene, "ana", paths, "application/json"):
        assert (got.status, kind_of(got)) == (200, "application/json"), path
        assert got.headers["X-Content-Type-Options"] == "nosniff"


def test_mails_are_words(scene):
    mails = [message_from_bytes(path.read_bytes(), policy=policy.default)
             for path in scene.outbox.rglob("*.eml")]  # fmt: skip
    bodies = [mail.get_body(("html",)).get_content() for mail in mails]
    assert [(mail["Subject"], one) for mail, html in zip(mails, bodies, strict=True)
            for one in what_runs(html)] == []  # fmt: skip
    assert sum(MARK in html for html in bodies) > 20
    known = {name.lower() for mail in mails for name in mail}
    assert not known & {"bcc", "cc", "x-injected"}


def test_papers_hold_words(scene):
    cards = [Card(str(n), name, name, name, name) for n, name in enumerate(CORPUS[:6])]
    with for_the_house("a test"):
        paper = sheets(scene.river.space, cards, "https://x.example/pupil-door", "en")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
    flat = "".join(text.split())
    assert all("".join(card.login.split()) in flat for card in cards)


def test_nothing_runs_in_a_browser(scene):
    """Some twenty pages in Chromium, without our policy, which would stop it once more."""
    chosen = {name: next(path for path in scene.paths if path.endswith(f"/{name and '@@'}{name}"))
              for name in SHOWN}  # fmt: skip
    ran = []
    with sync_playwright() as player:
        browser = player.chromium.launch(**CHROMIUM)
        page = browser.new_context(bypass_csp=True).new_page()
        page.expose_function(MARK, lambda *_words: ran.append(page.url))
        page.set_content(f"<p>{CORPUS[0]}{CORPUS[4]}</p>")
        page.wait_for_timeout(200)
        assert ran  # so it would be seen
        ran.clear()
        who = scene.headers["ana"]["Authorization"]
        page.set_extra_http_headers({"Authorization": who, "Accept": "text/html"})
        heard = [(name, page.goto(f"{scene.url}/{path}").status) for name, path in chosen.items()]
        browser.close()
    assert [name for name, status in heard if status != 200] == []
    assert ran == []
