"""TwinSpaces, pages, entries and pupils over HTTP: the verbs beside the main way."""

from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.jobs.api import run_due
from etwinning.places.api import join
from etwinning.support.api import office
from etwinning.twinspaces import passes
from etwinning.twinspaces.api import exports_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.journals.builders import entry_of
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.pupils.builders import pupil_of
from tests.rest import document
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.workspaces.builders import digest
from tests.workspaces.builders import page_of

import pytest
import transaction

WHY = {"reason": "Somebody can be recognised on the picture"}


@pytest.fixture
def river(functional):
    """A running project whose people have passwords."""
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def does(river, api_as):
    """Let somebody call a service, document it as "room-verb" and return the answer."""
    # an office has no role inside; who moderates there is let in for the case
    guard = person(roles=("Moderator",), kind="staff", password=PASSWORD)
    transaction.commit()
    ids = {"ana": river.ana, "partner": river.partner, "moderator": guard}
    ids["stranger"] = river.stranger
    ids["nss"] = officer("ES", "ProjectOfficer", password=PASSWORD)
    transaction.commit()

    def call(who, thing, name, about, status=200, method="POST", verb="", **data):
        path = "/".join(thing.getPhysicalPath()[2:])
        verb = verb or name.partition("-")[2].removeprefix("read-")
        program = api_as(account(ids[who]).login, PASSWORD)
        words = {"json": data} if method == "POST" else {"params": data}
        answer = program.send(method, f"{path}/@{verb}", **words)
        assert answer.status_code == status, answer.text
        document(name, about, answer)
        transaction.begin()
        return answer

    return call


def test_a_space(river, does):
    space = river.space
    does(
        "ana", space, "twinspaces-edit-space", "Name and welcome. Founders of the project.",
        welcome="On Tuesday we measure the river.",
    )  # fmt: skip
    shown = does(
        "ana", space, "twinspaces-publish-space",
        "Opens the front page and the public pages to everybody. Teacher admins.", confirmed=True,
    )  # fmt: skip
    assert shown.json()["state"] == "published"
    hidden = does("moderator", space, "twinspaces-flag", "Hides it. Moderators.", **WHY)
    assert hidden.json()["state"] == "flagged"
    does("moderator", space, "twinspaces-restore", "Shows it again. Moderators.", **WHY)
    does("ana", space, "twinspaces-withdraw-space", "Closes it to all but its members.")


def test_members(river, does):
    space, which = river.space, {"member": river.partner}
    does(
        "ana", space, "twinspaces-change-role", "Another role of the same kind. Teacher admins.",
        status=204, role="TeacherAdmin", **which,
    )  # fmt: skip
    does(
        "ana", space, "twinspaces-remove-member",
        "Ends a membership; a partner no longer takes part in the project. Teacher admins.",
        status=204, reason="Has moved to another school", **which,
    )  # fmt: skip
    found = does(
        "ana", space, "twinspaces-read-members-history",
        "Who came, went and changed roles, newest first. Teachers.", method="GET",
        size=2,
    ).json()  # fmt: skip
    assert [line["what"] for line in found["items"]] == ["left", "role"]
    join(space, river.stranger, "Expert")
    transaction.commit()
    does(
        "stranger", space, "twinspaces-leave-space",
        "Ends the own membership; partners leave the project, too. All but pupils.", status=204,
    )  # fmt: skip


def test_tools(river, does):
    about = "Letters by tool and role as they hold here: read, create, edit own, manage. Members."
    does("ana", river.space, "twinspaces-read-tools", about, method="GET")
    shown = does(
        "ana", river.space, "twinspaces-tools",
        "Takes writing in a tool from a role; what is left out is given back. Teacher admins.",
        taken={"materials": ["PupilMember"]},
    ).json()  # fmt: skip
    assert shown["tools"]["materials"]["PupilMember"] == "R"


def test_an_export(river, does, api_as):
    space = river.space
    about = (
        "Has the place packed into a ZIP; a notice tells when it is there. With `public` only what "
        "everybody may see goes in, and nobody is named. Teacher admins."
    )
    does("ana", space, "twinspaces-export", about, status=201)
    does("ana", space, "twinspaces-export-runs", "One at a time.", status=409, verb="export")
    about = (
        "The own exports of the last seven days. When one is `ready`, `download` is its address, "
        "`size` its bytes and `things` how many are in it. Teacher admins."
    )
    does("ana", space, "twinspaces-read-export", about, method="GET")
    run_due()
    transaction.commit()
    path = "/".join(space.getPhysicalPath()[2:])
    ana = api_as(account(river.ana).login, PASSWORD)
    where = ana.get(f"{path}/@export").json()["items"][0]["download"].partition("/plone/")[2]
    found = ana.send("GET", where, headers={"Accept": "*/*"})
    assert (found.status_code, found.content[:2]) == (200, b"PK")
    for other in (river.jan, river.partner, river.stranger):
        program = api_as(account(other).login, PASSWORD)
        answer = program.send("GET", where, headers={"Accept": "*/*"})
        assert answer.content[:2] != b"PK" and answer.status_code in (401, 403, 404)
    assert api_as().send("GET", where, headers={"Accept": "*/*"}).content[:2] != b"PK"
    close(river, "flag")  # a moderator has hidden the project: older files stay where they are
    transaction.commit()
    for verb, address in (("GET", f"{path}/@export"), ("POST", f"{path}/@export"), ("GET", where)):
        answer = ana.send(verb, address, headers={"Accept": "*/*"})
        assert answer.status_code in (403, 404) and answer.content[:2] != b"PK", (verb, address)


def test_an_export_is_for_teacher_admins_alone(river, api_as):
    space = river.space
    where = "/".join((*space.getPhysicalPath()[2:], "@export"))
    pupil = pupil_of(river.ana, space, "Kolibri")
    people = {
        river.partner: 403,  # a teacher member
        river.stranger: 404,
        officer("ES", "ProjectOfficer", password=PASSWORD): 404,
    }
    transaction.commit()
    programs = [(api_as(account(who).login, PASSWORD), status) for who, status in people.items()]
    programs += [(api_as(pupil.login, pupil.password, door="pupils"), 404), (api_as(), 404)]
    for program, status in programs:
        for verb in ("GET", "POST"):
            assert program.send(verb, where, json={}).status_code == status, (verb, status)
    transaction.begin()
    with log_in_as(river.ana):
        assert exports_of(space) == []


def test_passes(river, does, api_as, monkeypatch):
    secrets = iter(("a" * 43, "b" * 43))
    monkeypatch.setattr(passes, "new_secret", lambda: next(secrets))
    contacts(river.ana, river.stranger)
    transaction.commit()
    space, terms = river.space, {"role": "Observer", "days": 14, "what": "Our exhibition"}
    kept = does(
        "ana", space, "twinspaces-passes",
        "Invites somebody by e-mail; nobody comes in before accepting. Teacher admins.",
        status=201, address="eva@mail.example", **terms,
    ).json()  # fmt: skip
    does(
        "ana", space, "twinspaces-contact-pass",
        "Invites a contact who is not in the project. Teacher admins; experts as visitors.",
        status=201, person=river.stranger, **terms,
    )  # fmt: skip
    does(
        "ana", space, "twinspaces-read-passes",
        "Open and accepted: teacher admins all, experts their own.", method="GET",
    )  # fmt: skip
    come = {"key": "a" * 43, "name": "Eva Novak", "password": PASSWORD}
    answer = api_as().post("@accept-pass", **come)
    assert answer.status_code == 204, answer.text
    document("twinspaces-accept-pass", "Come in with the key of the mailed link; once.", answer)
    assert api_as().post("@accept-pass", **come).status_code == 409
    eva, path = api_as("eva@mail.example", PASSWORD), "/".join(space.getPhysicalPath()[2:])
    assert eva.get(path).status_code == eva.get(f"{path}/@roster").status_code == 200
    closed = (f"{path}/@pupils", f"{path}/@passes", "@users", "@my-projects", "@contacts")
    assert {eva.get(name).status_code for name in closed} <= {401, 403, 404}
    transaction.begin()
    does(
        "ana", space, "twinspaces-revoke-pass", "Access ends at once. Teacher admins.",
        status=204, **{"pass": kept["pass"]},
    )  # fmt: skip
    assert eva.get(path).status_code == 404


def test_a_page(river, does):
    page = page_of(river.ana, river.space, audience="members")
    transaction.commit()
    listed = does(
        "ana", river.space, "workspaces-read-pages", "What the reader may see in a place.",
        method="GET",
    )  # fmt: skip
    assert [item["title"] for item in listed.json()["items"]] == ["The river"]
    does("ana", page, "workspaces-edit-page", "Changes a page; what is left out stays.", title="B")
    overlap = does(
        "ana", page, "workspaces-edit-page-overlap",
        "Somebody else changed the same field since version 1: both are told, nothing is written.",
        status=409, verb="edit-page", title="C", version=1,
    )  # fmt: skip
    assert overlap.json()["error"]["theirs"] == {"title": "B"}
    does("ana", page, "workspaces-read-versions", "Who may edit it.", method="GET")
    does(
        "ana", page, "workspaces-read-compare", "What differs between two versions.",
        method="GET", old=1, new=2,
    )  # fmt: skip
    does("ana", page, "workspaces-restore-version", "Goes back; a version, too.", version=1)
    does(
        "ana", river.space, "workspaces-order-pages", "One page goes one step. Teacher admins.",
        page=page.UID(), step="up",
    )  # fmt: skip
    does("ana", page, "workspaces-editing", "Says that one has it open, for others to know.")


def test_who_sees_a_page(river, does):
    page = page_of(river.ana, river.space, audience="members")
    transaction.commit()
    does(
        "ana", page, "workspaces-read-audience", "Who sees it, and what may be chosen.",
        method="GET",
    )  # fmt: skip
    publish(river)
    with log_in_as(river.ana):
        seen = digest(page, "etwinners")
    transaction.commit()
    does(
        "ana", page, "workspaces-audience",
        "Chooses who sees it, visitors and parents among them. `seen`: the `digest` of what "
        "`@preflight` found, needed where more people outside see it than now. With another, or "
        "without, 409 with the findings and their digest; with something wrong, 400.",
        audience="etwinners", seen=seen, guests=True,
    )  # fmt: skip
    does("moderator", page, "workspaces-flag", "Hides a page. Moderators.", **WHY)
    does("moderator", page, "workspaces-restore", "Shows it again. Moderators.", **WHY)
    does("moderator", page, "workspaces-flag", "Hides a page. Moderators.", **WHY)
    does("moderator", page, "workspaces-remove", "Takes it away. Moderators.", **WHY)
    does("moderator", page, "workspaces-reverse", "An appeal was right. Moderators.", **WHY)


def test_a_journal(river, does):
    does(
        "ana", river.journal, "journals-read-journal-settings", "How a journal is set. Founders.",
        method="GET",
    )  # fmt: skip
    does(
        "ana", river.journal, "journals-journal-settings",
        "Whether pupil admins write, whether comments of pupils wait. Founders.", pupils_wait=True,
    )  # fmt: skip


def test_a_question(river, does):
    entry = entry_of(river.ana, river.journal, audience="project")
    transaction.commit()
    about = "Asks the author's own national office. Author."
    does("ana", entry, "journals-ask-office", about, status=201, text="May we?")
    about = "Takes the question back that waits; author."
    does("ana", entry, "journals-withdraw-question", about, status=204)
    asked = does(
        "ana", entry, "journals-ask-office", "Asks the author's own national office. Author.",
        status=201, text="May we show faces?",
    ).json()  # fmt: skip
    spain = office("ES")
    waiting = does(
        "nss", spain, "journals-read-questions", "What waits at an office. ProjectOfficer.",
        method="GET",
    )  # fmt: skip
    assert waiting.json()["items_total"] == 1
    does(
        "nss", spain, "journals-answer-question", "Answers a question; who asked is told.",
        question=asked["question"], text="With a letter of the parents.",
    )  # fmt: skip
    answer = does(
        "ana", entry, "journals-questions-read", "The own questions from an entry. Author.",
        method="GET", verb="questions",
    )  # fmt: skip
    assert answer.json()["items"][0]["answer"] == "With a letter of the parents."


def test_an_entry(river, does):
    entry = entry_of(river.ana, river.journal, audience="project")
    transaction.commit()
    does("ana", entry, "journals-pin", "Shows an entry before all others. Founders.", status=204)
    does("ana", entry, "journals-unpin", "Puts it back to its day. Founders.", status=204)
    does("ana", entry, "journals-edit-entry", "Changes an own entry.", title="Two discs")
    found = does(
        "ana", entry, "journals-preflight", "What to know before others read it. Teacher admins.",
        method="GET", audience="public",
    )  # fmt: skip
    does(
        "ana", entry, "journals-audience",
        "Chooses who reads it. `seen`: the `digest` of what `@preflight` found, needed where more "
        "people outside read it than now.",
        audience="public", seen=found.json()["digest"],
    )  # fmt: skip
    does("moderator", entry, "journals-flag", "Hides an entry. Moderators.", **WHY)
    does("moderator", entry, "journals-restore", "Shows it again. Moderators.", **WHY)
    does("moderator", entry, "journals-flag", "Hides an entry. Moderators.", **WHY)
    about = "A stub with the reason stays for the project; only the author reads the `note`."
    note = "The street of a pupil"
    does("moderator", entry, "journals-remove", about, reason="private", note=note)
    does("moderator", entry, "journals-reverse", "An appeal was right. Moderators.", **WHY)


def test_pupils(functional, river, does):
    which = {"pupil": pupil_of(river.ana, river.space).user_id}
    other = party(functional["portal"], "Lakes that connect us")
    join(other.space, river.ana, "TeacherAdmin")
    transaction.commit()
    space = river.space
    listed = does(
        "ana", space, "pupils-read-pupils", "The pupils of a place. Teacher admins.", method="GET"
    )
    assert [pupil["pupil"] for pupil in listed.json()["items"]] == [which["pupil"]]
    card = does("ana", space, "pupils-reset-pupil", "A new password, shown this once.", **which)
    assert card.json()["password"]
    pasted = does(
        "ana", space, "pupils-pupil-list",
        "Makes the accounts of a class: good lines are made, bad ones told. Teacher admins.",
        status=201, names="Eva; Eva Ruiz\nAna García", country="ES",
    ).json()  # fmt: skip
    assert ([len(pasted[name]) for name in ("cards", "refused")]) == [1, 1]
    several = {"pupils": [pasted["cards"][0]["pupil"]]}
    does("ana", space, "pupils-reset-pupils", "New passwords for several, or none.", **several)
    does(
        "ana", space, "pupils-move-pupils",
        "To another TwinSpace of the same teacher admin. All or none.",
        to=other.space.UID(), **several,
    )  # fmt: skip
    for verb, about in (
        ("lock-pupil", "Keeps a pupil out."),
        ("unlock-pupil", "Lets a locked pupil in again."),
        ("remove-pupil", "Closes an account for good."),
    ):
        does("ana", space, f"pupils-{verb}", f"{about} Teacher admins.", status=204, **which)


VERBS = {
    "space": ("edit-space", "publish-space", "withdraw-space", "flag", "restore"),
    "page": ("edit-page", "audience", "flag", "restore", "remove", "reverse"),
    "entry": ("edit-entry", "audience", "flag", "restore", "remove", "reverse"),
}


def test_who_may_read_a_public_thing_may_not_change_it(river, api_as):
    publish(river)
    share = {"audience": "public", "confirmed": True}
    things = {
        "space": river.space,
        "page": page_of(river.ana, river.space, **share),
        "entry": entry_of(river.ana, river.journal, **share),
    }
    others = {
        "stranger": river.stranger,
        "newcomer": teacher("FR", "pending", password=PASSWORD),
        "moderator of another country": officer("FR", "Moderator", password=PASSWORD),
    }
    states = {name: state_of(thing) for name, thing in things.items()}
    transaction.commit()
    programs = {who: api_as(account(one).login, PASSWORD) for who, one in others.items()}
    for who, program in {"visitor": api_as(), **programs}.items():
        for name, verbs in VERBS.items():
            path = "/".join(things[name].getPhysicalPath()[2:])
            assert program.get(path).status_code == 200, (who, name)
            for verb in verbs:
                answer = program.post(f"{path}/@{verb}", title="Mine", **share, **WHY)
                assert answer.status_code in (401, 403), (who, name, verb)
    transaction.begin()
    assert {name: state_of(thing) for name, thing in things.items()} == states
    assert things["page"].title == "The river"


@pytest.mark.parametrize("verb", ["edit-space", "publish-space", "@pupils", "@roster"])
def test_strangers_get_nothing(river, api_as, verb):
    path = "/".join(river.space.getPhysicalPath()[2:])
    program = api_as(account(river.stranger).login, PASSWORD)
    assert program.post(f"{path}/@{verb.lstrip('@')}", confirmed=True).status_code == 404
