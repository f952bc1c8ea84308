"""In an archived or closed TwinSpace no service writes anything, for founders neither."""

from base64 import b64encode
from etwinning.accounts.api import account
from etwinning.base.forms import FormPage
from etwinning.boards.api import board_in
from etwinning.chat.api import chat_of
from etwinning.forums.api import reply
from etwinning.meetings.api import meetings_in
from etwinning.plan.api import phases_of
from etwinning.plan.api import tasks_of
from etwinning.plan.api import teams_of
from etwinning.records.api import token
from etwinning.twinmail.api import mail_of
from etwinning.walls.api import walls_in
from plone.protect.authenticator import createToken
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.calendar.builders import event_of
from tests.chat.builders import line_by
from tests.chat.builders import slot_by
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.journals.builders import entry_of
from tests.meetings.builders import JITSI
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.plan.builders import plan_with
from tests.polls.builders import poll_by
from tests.pupils.builders import pupil_of
from tests.site.surface import registered
from tests.site.surface import SERVICE
from tests.twinmail.builders import letter_by
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.twinspaces.matrix import FILM
from tests.twinspaces.matrix import TUESDAY
from tests.walls.builders import turn
from tests.walls.builders import wall_by
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest

import pytest
import requests
import transaction

LICENCE = "by-sa"
PHASE = "work"
REFUSED = (403, 409)
WRITES = ("POST", "PATCH", "PUT", "DELETE")
OURS = "etwinning."
# Plone's own services are the same for all things: tried on one
PLAIN = "page"
# service -> why it goes on in an archived TwinSpace
READS = {
    "@export": "all of it can still be taken along",
    "@ics-revoke": "the private address of one person, taken back",
    "@querystring-search": "a question",
    "@report": "offices read it",
}
# service -> why it goes on while a TwinSpace is closed: it only takes away
TAKES = {
    "@remove-member": "access ends at once",
    "@remove-pupil": "the same",
    "@lock-pupil": "the same, for a while",
    "@reset-pupil": "pupils still read, and lose their cards",
    "@reset-pupils": "the same",
    "@move-pupils": "away, to one that is open",
}

# page with a form -> why it does nothing, or goes on, in an archived TwinSpace
PAGES = {
    "export": READS["@export"],
    "calendar-address": READS["@ics-revoke"],
    "report": READS["@report"],
    "comments": "it is only read, its forms go elsewhere",
}
STEPS = {"thread-steps": "lock", "comment-step": "flag", "look-after": "flag"}


@pytest.fixture
def busy(functional):
    """A party whose TwinSpace holds one thing of each kind: dict of name -> thing; and words."""
    site = functional["portal"]
    river = party(site, password=PASSWORD)
    ana, space = river.ana, river.space
    provider_of("ES")
    turn(ana, space)
    page, folder, forum = page_of(ana, space), folder_of(ana, space), forum_by(ana, space)
    things = {
        "space": space, "page": page, "below": page_of(ana, page), "folder": folder,
        "film": film_of(ana, space), "file": file_of(ana, folder), "forum": forum,
        "event": event_of(ana, space), "board": board_in(space, "twinboard"),
        "walls": walls_in(space), "wall": wall_by(ana, space, begins="I like herons."),
        "chat": chat_of(space), "slot": slot_by(ana, space), "mail": mail_of(space),
        "plan": plan_with(ana, space, "At work", "Measure", "Herons"),
        "letter": letter_by(ana, space, river.jan), "meetings": meetings_in(space),
        "meeting": meeting_by(ana, space), "journal": river.journal,
        "entry": entry_of(ana, river.journal), "poll": poll_by(ana, space),
    }  # fmt: skip
    words = _words(river, things, thread_by(ana, forum))
    words["member"] = seat(site, space, "Expert", kind="guest", roles=())
    transaction.commit()
    return river, things, words


def _words(river, things, topic):
    """What the requests name; of one thing or another each of them is needed."""
    ana, plan = river.ana, things["plan"]
    with log_in_as(ana):
        post = reply(topic, text="And ice.")
        found = phases_of(plan)[0], tasks_of(plan)[0], teams_of(plan)[0], post, topic
    keys = dict(zip(("phase", "task", "team", "post", "thread"), found, strict=True))
    keys["line"] = line_by(ana, things["slot"])
    pupil = pupil_of(ana, river.space, "Iga", "PL").user_id
    file = {"filename": "late.txt", "data": b64encode(b"Late").decode()}
    return {
        **{name: token(one.key) for name, one in keys.items()},
        **dict.fromkeys(("title", "text", "welcome", "subject", "name", "names"), "Late"),
        **dict.fromkeys(("confirmed", "on", "premoderated", "declared", "pupils_write"), True),
        "comment": {n: comment_by(ana, things[n]) for n in ("board", "wall", "entry")},
        "page": things["below"].UID(), "item": things["page"].UID(), "pupil": pupil,
        "folder": things["folder"].UID(), "to": [river.jan], "people": [ana], "teams": [],
        "person": river.stranger, "address": "late@mail.example", "days": 3, "role": "Observer",
        "audience": "members", "url": FILM, "provider": JITSI, "file": file, "licence": LICENCE,
        "minutes": 30, "pupils": [pupil], "country": "ES", "taken": {}, "count": 2, "version": 1,
        "step": "down", "reason": "topic", "clause": "topic", "alt": "Late",
        "options": "Yes\nNo", "choices": [1], "reaction": "thanks", **TUESDAY,
    }  # fmt: skip


def requests_for(things, words):
    """Yield (service, method, path, JSON, how it may be refused) for all that write in a thing."""
    talk = f"/{words['thread']}"
    ends = {
        "@thread": talk, "@thread-step": talk, "@workflow": "/withdraw",
        "@edit-post": f"{talk}/{words['post']}", "@look-after": f"{talk}/{words['post']}",
        "@react": f"{talk}/{words['post']}",
    }  # fmt: skip
    steps = {"@thread-step": "lock", "@look-after": "flag"}
    for name, thing in things.items():
        path = thing.absolute_url().partition("/plone/")[2]
        for service, method, is_ours in _services(thing, name):
            data = words | {"comment": words["comment"].get(name, "")}
            data["step"] = steps.get(service, data["step"])
            data["to"] = words["item"] if service == "@move-pupils" else data["to"]
            data["pupils"] = True if service == "@chats" else data["pupils"]
            if name in ("journal", "entry"):
                data |= {"audience": "project", "phase": PHASE}
            # Plone's own services are not there (404), or find no such step (400)
            refused = REFUSED if is_ours and method == "POST" else (*REFUSED, 400, 404)
            address = f"{path}/{service}{ends.get(service, '')}".rstrip("/")
            yield service, method, address, data, refused


def _services(thing, name):
    """Yield (service, method, whether it is ours); of one name in two rooms ours is called."""
    found = {}
    for full, interface in registered():
        match = SERVICE.match(full)
        is_ours = interface.__module__.startswith(OURS)
        is_tried = name == PLAIN or is_ours
        if match and is_tried and match["method"] in WRITES and interface.providedBy(thing):
            key = full[match.end() :], match["method"]
            found[key] = is_ours or found.get(key, False)
    return sorted((*key, is_ours) for key, is_ours in found.items())


def _pages(thing, known):
    """Yield the names of the pages with a form of ours that a thing has."""
    for name, interface in known:
        is_page = not SERVICE.match(name) and interface and interface.__module__.startswith(OURS)
        if is_page and interface.providedBy(thing):
            view = queryMultiAdapter((thing, getRequest()), name=name)
            if isinstance(view, FormPage):
                yield name


def forms_for(things, words):
    """Yield (page, its address below the site, form) for each page with a form of the things."""
    talk = f"/{words['thread']}"
    post = f"{talk}/{words['post']}"
    ends = {
        "thread": talk, "thread-steps": talk, "react": talk, "edit-post": post, "look-after": post,
    }  # fmt: skip
    typed = {key: value for key, value in words.items() if isinstance(value, (str, int, list))}
    known = registered()
    for name, thing in things.items():
        comment = words["comment"].get(name, "")
        pressed = f"{comment or words['post']}.heart"
        for page in _pages(thing, known):
            end = ends.get(page, "") if name == "forum" else ""
            step = STEPS.get(page, typed["step"])
            form = typed | {"comment": comment, "reaction": pressed, "step": step}
            yield page, "/".join((*thing.getPhysicalPath()[2:], f"{page}{end}")), form


def test_no_form_is_taken_in_an_archived_space(busy, functional, url):
    river, things, words = busy
    with log_in_as(river.ana):
        token_of_ana = createToken()
    close(river)
    close(river, "archive")
    transaction.commit()
    storage = functional["portal"]._p_jar.db().storage
    browser = requests.Session()
    browser.auth = (account(river.ana).login, PASSWORD)
    wrong, tried, before = [], [], storage.lastTransaction()
    for again in ("below", "film", "file"):  # a page and a folder have the same forms
        del things[again]
    for page, path, form in forms_for(things, words):
        if page not in PAGES:
            form = form | {"_authenticator": token_of_ana}
            answer = browser.post(f"{url}/{path}", data=form, allow_redirects=False, timeout=30)
            tried.append(page)
            if answer.status_code not in (*REFUSED, 404) or storage.lastTransaction() != before:
                wrong.append(f"{path}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)
    assert len(tried) > 75 and len(set(tried)) > 50


def test_nothing_is_written_in_a_closed_or_archived_space(busy, functional, api_as):
    river, things, words = busy
    program = api_as(account(river.ana).login, PASSWORD)
    storage = functional["portal"]._p_jar.db().storage
    wrong, tried = [], []
    for how, goes_on in (("close", READS | TAKES), ("archive", READS)):
        close(river, how)
        transaction.commit()
        for service, method, path, data, refused in requests_for(things, words):
            if service in goes_on:
                continue
            before = storage.lastTransaction()
            answer = program.send(method, path, json=data)
            tried.append(path)
            if answer.status_code not in refused or storage.lastTransaction() != before:
                wrong.append(f"{how} {method} {path}: {answer.status_code} {answer.text[:200]}")
    assert not wrong, "\n".join(wrong)
    assert len(tried) > 200
    for path in ("", "/@pages", "/++plan++tasks", "/++twinmail++box/@letters", "/@forums"):
        address = things["space"].absolute_url().partition("/plone/")[2] + path
        assert program.get(address).status_code == 200, path
    exported = program.post(things["space"].absolute_url().partition("/plone/")[2] + "/@export")
    assert exported.status_code == 201
