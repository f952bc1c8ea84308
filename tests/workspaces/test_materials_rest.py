"""Materials over HTTP: the services, and files that nobody gets who may not view the thing."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.media.builders import picture
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import file_of
from tests.workspaces.builders import FILM
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import picture_of

import base64
import pytest
import transaction

SECRET = b"Canary-material"
PLONES = ("@@download/file", "@@download/file/x.txt", "@@display-file/file", "@@images/file",
          "@@images/file/large", "@@images/small")  # fmt: skip
FILES = ("@@file", "@@small", "file", "small", *PLONES)
READ = ("", "view", "@materials", "@audience", "@@edit-material", "@@share", "file/data",
        "@history", "++api++", "@@edit", "title", "alt", "@types", "manage_main")  # fmt: skip
EDIT = {"title": "Mine"}


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


def path_of(thing):
    """Path below the site."""
    return "/".join(thing.getPhysicalPath()[2:])


@pytest.fixture
def ana(river, api_as):
    return api_as(account(river.ana).login, PASSWORD)


@pytest.fixture
def does(ana):
    """Let Ana call a service, document it and return the answer."""

    def call(path, name, tells, status=201, method="POST", **data):
        words = {"json": data} if method == "POST" else {"params": data}
        answer = ana.send(method, path, **words)
        assert answer.status_code == status, answer.text
        document(f"workspaces-{name}", tells, answer)
        transaction.begin()
        return answer.json() if answer.text else None

    return call


def test_keeping(river, does):
    space = path_of(river.space)
    album = does(
        f"{space}/@folders", "folders", "Makes a folder of materials. Members, by the matrix.",
        title="Spring", about="Photos of the river",
    )  # fmt: skip
    words = {"licence": "by-sa", "declared": True}
    made = does(
        f"{album['@id']}/@materials", "materials",
        "Keeps a file: told by its content, made harmless. Members, by the matrix.",
        file={"filename": "figures.txt", "data": base64.b64encode(b"9 degrees").decode()}, **words,
    )  # fmt: skip
    does(
        f"{space}/@videos", "videos", "Links a film at YouTube, Dailymotion or Vimeo.",
        url=FILM, title="The ferry",
    )  # fmt: skip
    listed = does(
        f"{album['@id']}/@materials", "read-materials", "What the reader may see in a folder.",
        status=200, method="GET",
    )  # fmt: skip
    assert [item["title"] for item in listed["items"]] == ["figures"]
    does(made["@id"], "read-material", "One material.", status=200, method="GET")
    does(f"{space}/@room", "room", "How full a place is, in bytes.", status=200, method="GET")
    does(
        f"{made['@id']}/@edit-material", "edit-material", "Changes what is written about it.",
        status=200, title="Figures of May",
    )  # fmt: skip
    does(
        f"{made['@id']}/@move-material", "move-material", "Puts it into another folder.",
        status=200, folder=river.space.UID(),
    )  # fmt: skip


def test_looking_before_others_see_it_and_the_bin(river, ana, does):
    paper = file_of(river.ana, river.space)
    transaction.commit()
    space, path = path_of(river.space), path_of(paper)
    does(
        f"{path}/@preflight", "preflight", "What to know before others see it. Teacher admins.",
        status=200, method="GET", audience="public",
    )  # fmt: skip
    address = ana.get(path).json()["file"]["download"]
    assert ana.session.get(address).content == b"9 degrees"
    assert ana.send("PATCH", path, json=EDIT).status_code == 404
    does(f"{path}/@throw-away", "throw-away", "Into the bin, for thirty days.", status=204)
    assert ana.session.get(address).status_code == 404
    assert ana.get(path).status_code == 404
    does(f"{space}/@bin", "read-bin", "What the reader may bring back.", status=200, method="GET")
    does(
        f"{space}/@bring-back", "bring-back", "Puts a thing of the bin back to where it stood.",
        status=200, item=paper.UID(),
    )  # fmt: skip
    assert ana.session.get(address).content == b"9 degrees"


def test_a_file_is_downloaded_and_a_picture_shown_and_nothing_runs(river, api_as):
    paper = file_of(river.ana, river.space, "../Ána's <b>.txt")
    shown = picture_of(river.ana, river.space)
    transaction.commit()
    ana = api_as(account(river.ana).login, PASSWORD)
    answer = ana.get(f"{path_of(paper)}/@@file")
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''%C3%81na%27s%20b.txt"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, no-store"
    part = ana.session.get(f"{ana.url}/{path_of(paper)}/@@file", headers={"Range": "bytes=2-4"})
    assert (part.status_code, part.content) == (206, b"deg")
    for name in ("@@file", "@@small"):
        answer = ana.get(f"{path_of(shown)}/{name}")
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
    for name in PLONES:
        assert ana.get(f"{path_of(shown)}/{name}").status_code == 404, name


def test_what_is_private_is_found_by_nobody_else_at_no_address(river, url, api_as):
    words = {"title": SECRET.decode(), "about": SECRET.decode()}
    album = folder_of(river.ana, river.space, **words)
    things = [
        album,
        file_of(river.ana, album, data=SECRET, **words),
        picture_of(river.ana, album, alt=SECRET.decode(), **words),
    ]
    other = party(river.space.aq_parent.aq_parent, "Another project", password=PASSWORD)
    card = pupil_of(other.ana, other.space)
    guest = seat(None, river.space, "Guest", kind="guest", roles=(), password=PASSWORD)
    transaction.commit()
    people = {
        "visitor": api_as(),
        "stranger": api_as(account(river.stranger).login, PASSWORD),
        "guest": api_as(account(guest).login, PASSWORD),
        "pupil": Api(url, card.login, card.password, door="pupils"),
    }
    for who, program in people.items():
        for thing in things:
            path = path_of(thing)
            tried = [f"{path}/{name}" for name in (*FILES, *READ)]
            tried += [f"{path}?fullobjects=1", f"resolveuid/{thing.UID()}"]
            for address in tried:
                answer = program.get(address)
                told = answer.content.replace(path.encode(), b"")
                assert SECRET not in told and b"\xff\xd8\xff" not in told, (who, address)
                assert answer.status_code in (302, 401, 404), (who, address, answer.status_code)
        for verb in ("@materials", "@folders", "@videos"):
            answer = program.post(f"{path_of(album)}/{verb}", title="x", url=FILM)
            assert answer.status_code == 404, (who, verb)


def test_refusals_over_http(river, api_as):
    ana = api_as(account(river.ana).login, PASSWORD)
    space = path_of(river.space)
    broken = {"filename": "a.png", "data": "not base64!"}
    assert ana.post(f"{space}/@materials", file=broken).status_code == 400
    file = {"filename": "a.png", "data": base64.b64encode(picture()).decode()}
    answer = ana.post(f"{space}/@materials", file=file, licence="by", declared=True)
    assert list(answer.json()["error"]["fields"]) == ["alt"]
    assert ana.get(f"{space}/@materials").json()["items"] == []
