"""Nothing tells a secret: every page, service and vocabulary, as people outside.

A new page is called by itself, because all registered names are asked for. If it opens to
visitors it needs a line in opened.txt; if it shows a secret that is public, one in PUBLIC.
Source: product.md PV1, PS3; security.md section 3, lines 2 and 3.
"""

from etwinning.base.interfaces import IETwinningLayer
from etwinning.site.refusals.views import Answer
from pathlib import Path
from Products.CMFCore.interfaces import ISiteRoot
from Products.Five.browser import BrowserView
from tests.site import addresses
from tests.site import surface
from tests.site.scene import make_scene
from tests.site.scene import WHO
from ZODB.Connection import Connection
from zope.component import getGlobalSiteManager
from zope.component.hooks import site as in_site
from zope.interface import Interface

import pytest

OPENED = Path(__file__).with_name("opened.txt")
TEACHERS_NAME = ["name of ana", "name of ana"]  # given name and family name
# secrets that are none here, with the reason
PUBLIC = {
    ("school", "view"): TEACHERS_NAME,  # PS3: the school's page names its teachers
    ("school", ""): TEACHERS_NAME,  # the same page, for programs
}
# who finds what: otherwise the tests above would find nothing because nothing is there
READERS = (
    ("ana", "draft", "@@write", "draft of a project"),
    ("ana", "pending", "@@our-project", "project not open yet"),
    ("ana", "rejected", "@@our-project", "reason of a rejection"),
    ("ana", "flagged", "@@our-project", "flagging"),
    ("ana", "space page", "view", "page of a TwinSpace"),
    ("ana", "draft page", "view", "draft of a page"),
    ("ana", "photo", "view", "picture of a TwinSpace"),
    ("ana", "album", "view", "album of a TwinSpace"),
    ("ana", "space", "@@materials", "album of a TwinSpace"),
    ("ana", "entry", "view", "entry of a journal for the project"),
    ("ana", "event", "view", "event of a TwinSpace"),
    ("ana", "event", "view", "place of an event"),
    ("ana", "event", "view", "meeting of an event"),
    ("ana", "chat", "@@chat", "chat to come"),
    ("ana", "chat", "@@chat", "chat that is open"),
    ("ana", "slot", "@@slot", "line of a chat"),
    ("ana", "log", "@@slot", "line of a log"),
    ("ana", "meetings", "@@meetings", "online meeting"),
    ("ana", "meeting", "@@meeting", "server for meetings"),
    ("ana", "meeting", "@@meeting", "address of a server"),
    ("ana", "plan", "@@plan", "phase of a plan"),
    ("ana", "plan", "@@plan", "team of a plan"),
    ("ana", "plan", "@@plan", "task of a plan"),
    ("ana", "announcement", "view", "draft of an announcement"),
    ("ana", "site", "@@my-announcements", "draft of an announcement"),
    ("ana", "poll", "view", "question of a poll"),
    ("ana", "poll", "view", "answer of a poll"),
    ("ana", "space", "@@polls", "question of a poll"),
    ("ana", "room", "view", "name of a room"),
    ("ana", "group", "view", "page of a group"),
    ("ana", "forum", "view", "thread of a forum"),
    ("ana", "teachers", "@@board", "note of the teachers"),
    ("ana", "twinboard", "@@board", "note on the twinboard"),
    ("ana", "wall", "@@wall", "wall of a pupil"),
    ("ana", "mail", "@@mail", "subject of a letter"),
    ("ana", "letter", "@@conversation", "letter of a teacher"),
    ("ana", "message", "@@conversation", "message between two teachers"),
    ("ana", "site", "@@messages", "subject of a message"),
    ("ana", "walls", "@@walls", "name of a pupil"),
    ("ana", "entry", "view", "comment among the project"),
    ("ana", "public entry", "view", "comment of a pupil"),
    ("ana", "entry", "view", "question to an office"),
    ("ana", "closed space", "view", "TwinSpace that is closed"),
    ("ana", "space", "@@roster", "name of jan"),
    ("ana", "space", "@@pupils", "name of a pupil"),
    ("ana", "teacher", "view", "idea on a profile"),
    ("eva", "site", "@@contacts", "contact request"),
    ("eva", "project", "@@invitation", "invitation"),
    ("nss", "project", "@@decide", "question of an office"),
    ("nss", "project", "@@decide", "answer to an office"),
    ("validator", "new", "@@verification", "question about a registration"),
    ("validator", "office", "@@queue", "name of new"),
    ("moderator", "office", "@@case?case=1", "words of a report"),
    ("stranger", "hidden", "view", "project that is not public"),
    ("stranger", "teacher", "view", "interests on a profile"),
)
# services that anybody may call; their limits and keys are tested in their rooms
FOR_ALL = {
    "@confirm",
    "@head",
    "@login",
    "@login-renew",
    "@logout",
    "@querystring-search",
    "@register",
}
# from whom one hears no more is one's own business
HEARING = {"@block", "@mute", "@unblock", "@unmute"}
# what each does with what is one's own
OWN = {
    "stranger": {
        *("@found", "@contacts", "@propose", "@notices", "@password"),
        *("@follow", "@unfollow", *HEARING),
    },
    "newcomer": {"@found", "@propose", "@notices", "@password", *HEARING},
    # verifies many and answers with a report: each refused (people/test_verifying.py)
    "officer": {"@notices", "@password", "@verify-teachers"},
    "pupil": set(),
}
HTML = {"Accept": "text/html"}
# verified teachers comment on what is public (workflows/etwinning_journals_entry/README.md)
ALLOWED = {
    ("stranger", "public entry", "@comments"),
    ("stranger", "group", "@ask-to-join"),  # and ask to come into a group
    # a question with a long text, which writes nothing
    ("stranger", "partners", "@similar-announcements"),
    ("newcomer", "partners", "@similar-announcements"),
}
# visitors, strangers and pupils ask everything; newcomers and officers what PLACES begins with
ROWS = {"visitor": 4, "stranger": 4, "newcomer": 2, "officer": 2, "pupil": 4}


@pytest.fixture(scope="module")
def scene(functional_session, tmp_path_factory):
    """The site full of secrets, made once, with short refusals (their page: test_refusals.py)."""
    layers = functional_session.baseResolutionOrder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Answer, "page", lambda self: self.outcome.type)
        patch.setenv("ETWINNING_LIMITS", str(tmp_path_factory.mktemp("limits")))
        patch.setenv("ETWINNING_JOBS", str(tmp_path_factory.mktemp("jobs")))
        for layer in reversed(layers):
            layer.testSetUp()
        host, port = functional_session["host"], functional_session["port"]
        made = make_scene(functional_session["portal"], f"http://{host}:{port}/plone")
        with in_site(made.site):
            yield made
        for layer in layers:
            layer.testTearDown()


@pytest.fixture
def unchanged(scene):
    """After the test the database is as before: what was begun has been thrown away."""
    database = scene.site._p_jar.db()
    before = database.lastTransaction()
    yield
    assert database.lastTransaction() == before


@pytest.fixture
def written(monkeypatch):
    """What requests have changed in the database, whether or not it was thrown away again."""
    found = []
    register = Connection.register

    def look(connection, thing):
        found.append(repr(thing))
        register(connection, thing)

    monkeypatch.setattr(Connection, "register", look)
    return found


@pytest.mark.parametrize("who", ["visitor", "stranger", "pupil"])
def test_tools_are_asked_by_people_of_each_side(scene, who):
    asked = {name for method in ("GET", "POST", "PATCH", "DELETE")
             for _thing, name in surface.services(scene.things, ROWS[who], method)}  # fmt: skip
    assert {"@lines", "@take-away", "@close-chat", "@letters", "@join", "@vote"} <= asked
    assert {"@close-meeting", "@edit-poll", "@close-poll"} <= asked


@pytest.mark.parametrize("who", WHO)
def test_no_page_tells_a_secret_or_breaks_or_writes(scene, who, written):
    found, opened = [], set()
    for thing, name in sorted(set(surface.pages(scene.things, ROWS[who]))):
        answer = ask(scene, who, f"{scene.path(thing)}/{name}", HTML)
        found += faults(scene, who, answer, (thing, name))
        if answer.status_code == 200:
            opened.add(f"{thing} {name}")
    assert found == []
    assert written == []
    if who == "visitor":
        listed = set(OPENED.read_text().splitlines()[1:])
        assert (sorted(opened - listed), sorted(listed - opened)) == ([], [])


@pytest.mark.parametrize("who", WHO)
def test_no_service_does(scene, who, written):
    found = []
    for thing, name in sorted(set(surface.services(scene.things, ROWS[who]))):
        answer = ask(scene, who, f"{scene.path(thing)}/{name}")
        found += faults(scene, who, answer, (thing, name))
    assert found == []
    assert written == []


@pytest.mark.parametrize("who", WHO)
def test_no_vocabulary_does(scene, who):
    found = []
    for name in surface.vocabularies():
        for path in (f"@vocabularies/{name}", f"@vocabularies/{name}?title=z&token=z"):
            found += faults(scene, who, ask(scene, who, path), ("site", path))
        path = f"@@getVocabulary?name={name}&query=z"
        found += faults(scene, who, ask(scene, who, path, HTML), ("site", path))
    assert found == []


@pytest.mark.parametrize("kind", ["PAGES", "SERVICES"])
@pytest.mark.parametrize("who", WHO)
def test_no_address_that_people_try_does(scene, who, kind, unchanged):
    found, words = [], words_of(scene)
    for line in getattr(addresses, kind):
        path = line.format(**words)
        answer = ask(scene, who, path, HTML if kind == "PAGES" else {})
        key = ("school", "") if line.partition("?")[0] == "{school}" else ("site", line)
        found += faults(scene, who, answer, key)
    assert found == []


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "DELETE"])
def test_no_service_writes_what_is_not_theirs(scene, who, method, unchanged):
    found, body = [], body_of(scene)
    for thing, name in sorted(set(surface.services(scene.things, ROWS[who], method))):
        if name in OWN.get(who, ()) or name in FOR_ALL or (who, thing, name) in ALLOWED:
            continue
        path = f"{scene.path(thing)}/{name}"
        answer = scene.programs[who].send(method, path, json=body)
        found += faults(scene, who, answer, (thing, name))
        if answer.status_code < 400:
            found.append((thing, name, answer.status_code))
    assert found == []


@pytest.mark.parametrize("who", ["ana", "nss"])
def test_opening_pages_of_ones_own_breaks_and_writes_nothing(scene, who, written):
    broken = []
    for headers, names in ((HTML, surface.pages), ({}, surface.services)):
        for thing, name in sorted(set(names(scene.things, 1))):
            answer = ask(scene, who, f"{scene.path(thing)}/{name}", headers)
            if answer.status_code >= 500:
                broken.append((thing, name, answer.status_code))
    assert broken == []
    assert written == []


def test_a_page_that_writes_when_it_is_opened_is_caught(scene, written):
    class Writes(BrowserView):
        def __call__(self):
            self.context.setTitle("written")
            return "done"

    manager, required = getGlobalSiteManager(), (ISiteRoot, IETwinningLayer)
    manager.registerAdapter(Writes, required, Interface, name="writes")
    try:
        ask(scene, "ana", "writes", HTML)
    finally:
        manager.unregisterAdapter(Writes, required, Interface, name="writes")
    assert written


def test_the_secrets_are_there_for_who_may_read_them(scene):
    missing = [
        (who, place, secret)
        for who, place, page, secret in READERS
        if secret
        not in scene.told("", ask(scene, who, f"{scene.path(place)}/{page}", HTML).text)
    ]
    assert missing == [], [str(m) for m in missing]


def ask(scene, who, path, headers=None):
    """Ask as one of the people, without following."""
    return scene.programs[who].send("GET", path, headers=headers or {})


def faults(scene, who, answer, key) -> list:
    """Return what is wrong with an answer: it broke, or it tells a secret."""
    told = scene.told(who, answer.text + str(answer.headers), answer.request.url)
    if told == PUBLIC.get(key) and who != "pupil":
        told = []
    return [(*key, answer.status_code, told)] if told or answer.status_code >= 500 else []


def body_of(scene) -> dict:
    """Return a body with words for all services at once: ids of others, and texts that fit."""
    people, school = scene.people, scene.things["school"].UID()
    text = "We ask for what is not ours, in more than twenty words, so that nobody can say that "
    return {
        **dict.fromkeys(("person", "user_id", "teacher", "cofounder", "founder"), people["ana"]),
        **dict.fromkeys(("successor", "member", "to", "id", "officer"), people["eva"]),
        **dict.fromkeys(("text", "reason", "question", "answer", "note", "summary"), text * 2),
        **dict.fromkeys(("code", "office", "country"), "ES"),
        **dict.fromkeys(("school", "uid", "UID", "into"), school),
        "@type": "Document",
        "audience": "public",
        "checklist": [],
        "confirmed": True,
        "decision": "approve",
        "duty": "Validator",
        "entries": [],
        "login": scene.logins["ana"],
        "name": "Eve",
        "password": "another-Password-7",
        "public": True,
        "pupil": scene.pupil.user_id,
        "role": "TeacherAdmin",
        "teachers": [people["new"]],
        "title": "Taken over",
        "transition": "approve",
    }


def words_of(scene) -> dict:
    """Return what stands in the braces of addresses."""
    words = {name: scene.path(name) for name in ("project", "draft", "space", "school", "teacher")}
    things, people = scene.things, scene.people
    return words | {
        "id": people["ana"],
        "login": scene.logins["ana"],
        "uid": things["closed document"].UID(),
        "closed": scene.path("closed space"),
    }
