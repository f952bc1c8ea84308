"""Every role, every tool, every verb of the matrix over HTTP: nothing more, nothing less."""

from etwinning.accounts.api import account
from etwinning.journals.api import change_settings
from etwinning.places.api import join
from etwinning.places.api import roster
from etwinning.twinspaces.founders import FOUNDER
from etwinning.workspaces.api import matrix
from etwinning.workspaces.api import tools
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.meetings.builders import JITSI
from tests.meetings.builders import provider_of
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.twinspaces.matrix import BY_AUDIENCE
from tests.twinspaces.matrix import FILM
from tests.twinspaces.matrix import TRIES
from tests.twinspaces.matrix import TUESDAY
from tests.walls.builders import turn
from tests.walls.builders import wall_by

import pytest
import transaction

REFUSED = (403, 404)
# what the answer to a "C" calls what was made
OWN = ("token", "comment", "pass", "@id", "line", "phase", "letter", "pupil")
PUPILS = ("PupilAdmin", "PupilMember")


@pytest.fixture
def river(functional):
    """A project at work, its TwinSpace published, pupil admins write in its journal."""
    made = party(functional["portal"], password=PASSWORD)
    publish(made)
    provider_of("ES")
    with log_in_as(made.ana):
        change_settings(made.journal, pupils_write=True)
    transaction.commit()
    return made


@pytest.fixture
def programs(functional, river, api_as):
    """Dict of role -> program of a person with this role."""
    site, space = functional["portal"], river.space
    admin = partner(river.project, password=PASSWORD)
    expert = teacher("FR", password=PASSWORD)
    people = {"Founder": river.jan, "TeacherAdmin": admin, "TeacherMember": river.partner}
    for role, one in {"TeacherAdmin": admin, "Expert": expert}.items():
        join(space, one, role)
        people[role] = one
    for one in (river.jan, admin, expert):
        contacts(one, river.stranger)
    for role in space.place_roles:
        kind = "pupil" if role in PUPILS else "guest"
        if role not in people:
            people[role] = seat(site, space, role, kind=kind, roles=(), password=PASSWORD)
    transaction.commit()
    doors = {role: "pupils" if role in PUPILS else "people" for role in people}
    return {
        role: api_as(account(one).login, PASSWORD, door=doors[role])
        for role, one in people.items()
    }


@pytest.fixture
def ground(functional, river, api_as):
    """Return names for the tries: things that a founder has made just now."""
    ana, jan = (api_as(account(one).login, PASSWORD) for one in (river.ana, river.jan))
    space, journal = (_path(thing) for thing in (river.space, river.journal))
    extra = seat(functional["portal"], river.space, "Expert", kind="guest", roles=())
    pupil = pupil_of(river.ana, river.space, "Iga", "PL").user_id
    turn(river.ana, river.space)
    wall = wall_by(river.ana, river.space, begins="I like herons.")
    transaction.commit()

    forum = _made(ana, f"{space}/@forums", title="Between the classes", text="Ask.")["@id"]
    pupils = [one for one, held in roster(river.space).items() if held.role in PUPILS]
    always = {
        "pupils": pupils,
        "space": space,
        "project": _path(river.project),
        "journal": journal,
        "invited": river.stranger,
        "forum": forum,
        "extra": extra,
        "pupil": pupil,
        "owner": wall.owner,
        "teacher": river.ana,
        "own": "nothing-of-their-own",
        **_shown(ana, space, journal),
    }
    posts = f"{space}/++wall++{wall.owner}/@comments"

    def names(role):  # thirty comments in ten minutes are one person's: so two write them
        on_wall = _made(jan, posts, text="Hello.")["comment"]
        return always | {"on_wall": on_wall} | _things(ana, always, role)

    return names


def test_each_role_may_what_the_matrix_says_and_nothing_else(programs, ground):
    unexpected = [
        f"{role} {tool} {one.letter}: {status}"
        for role, program in programs.items()
        for tool, one, status in _tried(program, ground(role))
        if not _fits(role, tool, one, status)
    ]
    assert not unexpected, "\n".join(unexpected)


def test_each_tool_of_the_matrix_is_tried():
    assert set(TRIES) == set(tools())


def test_each_letter_of_each_tool_is_tried():
    """A letter that nobody has is tried by those who are refused."""
    untried = {
        (tool, letter)
        for tool, row in matrix().items()
        for letter in set("".join(row.values())) - {one.letter for one in TRIES[tool]}
    }
    assert not untried
    for_visitors = {tool for tool, row in matrix().items() if "R" in row.get("Guest", "")}
    assert for_visitors == {tool for tool, tries in TRIES.items() if any(t.shown for t in tries)}


def _tried(program, names):
    """Yield (tool, Try, status) of all tries of one person, in order."""
    for tool, tries in TRIES.items():
        mine = dict(names)
        for one in tries:
            if "seen" in one.data:
                mine["seen"] = _seen(program, _filled(one.path, mine), one.data["audience"])
            data = {key: _filled(value, mine) for key, value in one.data.items()}
            words = {"json": data} if one.method == "POST" else {}
            answer = program.send(one.method, _filled(one.path, mine), **words)
            if one.letter == "C" and answer.status_code == 201:
                told = answer.json()
                mine["own"] = next(told[name] for name in OWN if told.get(name))
                if tool == "pages":
                    names |= {"own_page": told["@id"], "own_uid": told["UID"]}
            yield tool, one, answer.status_code


def _seen(program, path, audience):
    """The digest of what is found before others see a thing; nothing for who may not ask."""
    found = program.get(path.replace("@audience", "@preflight"), audience=audience)
    return found.json().get("digest", "none")


def _fits(role, tool, one, status):
    row = matrix()[tool]
    letters = row.get(role, "")
    if role == FOUNDER and role not in row:  # a founder is a teacher admin
        letters = row["TeacherAdmin"]
    if one.letter == "R" and role in BY_AUDIENCE:
        letters = letters if one.shown else ""
    return status < 300 if one.letter in letters else status in REFUSED


def _filled(text, names):
    if isinstance(text, list):
        return [_filled(one, names) for one in text]
    return text.format(**names) if isinstance(text, str) else text


def _path(thing):
    return "/".join(thing.getPhysicalPath()[2:])


def _shown(program, space, journal):
    """What visitors and parents were shown: three things by the tick, an entry by its audience."""
    made = {
        "page_shown": _made(program, f"{space}/@pages", title="Look", text="It flows."),
        "film_shown": _made(program, f"{space}/@videos", title="The quay", url=FILM),
        "event_shown": _made(program, f"{space}/@events", title="Open day", **TUESDAY),
    }
    for one in made.values():
        named = program.post(f"{one['@id']}/@audience", audience="members", guests=True)
        assert named.status_code == 200, named.text
    words = {"title": "For all", "text": "We met on a call."}
    made["entry_shown"] = _made(program, f"{journal}/@entries", **words)
    share = f"{made['entry_shown']['@id']}/@audience"
    shared = program.post(share, audience="public", seen=_seen(program, share, "public"))
    assert shared.status_code == 200, shared.text
    return {name: one["@id"] for name, one in made.items()}


def _things(program, always, role):
    """What a person makes anew for the tries of one role."""
    space, journal, forum = always["space"], always["journal"], always["forum"]
    thread, to_lock = (
        _made(program, f"{forum}/@threads", title=title, text="A red ball.")["token"]
        for title in ("What floats by?", "Enough said")
    )
    page = _made(program, f"{space}/@pages", title=role, text="It flows.", audience="members")
    entry = _made(program, f"{journal}/@entries", title="Day one", text="We met on a call.")["@id"]
    return {
        "role": role,
        "page": page["@id"],
        "page_uid": page["UID"],
        "own_page": page["@id"],
        "own_uid": page["UID"],
        "film": _made(program, f"{space}/@videos", title="The ferry", url=FILM)["@id"],
        "thread": thread,
        "to_lock": to_lock,
        "post": _made(program, f"{forum}/@thread/{thread}", text="And ice.")["token"],
        "entry": entry,
        "event": _made(program, f"{space}/@events", title="We meet", **TUESDAY)["@id"],
        **{
            kind: _made(program, f"{space}/++board++{kind}/@comments", text="Hello.")["comment"]
            for kind in ("teachers", "twinboard")
        },
        **_chats(program, space),
        "poll": _made(program, f"{space}/@polls", title="Logo?", options="Heron\nEel")["@id"],
        "provider": JITSI,
        "meeting": _made(program, f"{space}/@meetings", title="Hi", provider=JITSI)["@id"],
        "task": _task(program, f"{space}/++plan++tasks", always["pupils"]),
        "comment": _made(program, f"{entry}/@comments", text="On Tuesday.")["comment"],
    }


def _chats(program, space):
    """A slot that is over, and an open one with a line; who writes it is there."""
    log, slot = (_made(program, f"{space}/@chats", title=title)["@id"] for title in ("Bye", "Hi"))
    assert program.post(f"{log}/@close-chat").status_code == 200
    line = _made(program, f"{slot}/@lines", text="Hello.")["line"]
    log, slot = (url.partition("++chat++")[2] for url in (log, slot))
    return {"log": log, "slot": slot, "line": line}


def _task(program, plan, pupils):
    """A task of a team with all pupils."""
    phase = _made(program, f"{plan}/@phases", title="At work")["phase"]
    team = _made(program, f"{plan}/@teams", title="All", people=pupils)["team"]
    return _made(program, f"{plan}/@tasks", title="Measure", phase=phase, teams=[team])["task"]


def _made(program, path, **data):
    answer = program.post(path, **data)
    assert answer.status_code == 201, answer.text
    return answer.json()
