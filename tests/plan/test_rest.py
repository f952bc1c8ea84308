"""Plans over HTTP: each service once, as docs/rest shows it; who gets what."""

from etwinning.accounts.api import account
from etwinning.plan.api import plan_of
from tests.accounts.builders import PASSWORD
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

MONTH = "2099-03"


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def cards(river):
    """One of each class: whom chance deals into which team is the same each time."""
    found = [
        pupil_of(teacher, river.space, name, country)
        for teacher, name, country in ((river.ana, "Eva", "ES"), (river.jan, "Iga", "PL"))
    ]
    transaction.commit()
    return found


@pytest.fixture
def programs(river, cards, functional, api_as):
    """Dict of who -> program."""
    url = functional["portal"].absolute_url()
    card = cards[0]
    return {
        "ana": api_as(account(river.ana).login, PASSWORD),
        "pupil": Api(url, card.login, card.password, door="pupils"),
        "stranger": api_as(account(river.stranger).login, PASSWORD),
        "visitor": Api(url),
    }


@pytest.fixture
def does(river, programs):
    """Let somebody call a service of the plan; document it if it has a name."""
    path = "/".join((*river.space.getPhysicalPath()[2:], "++plan++tasks"))

    def call(who, service, name="", about="", status=200, method="POST", **data):
        words = {"json": data} if method == "POST" else {}
        address = f"{path}/{service}" if service else path
        answer = programs[who].send(method, address, **words)
        assert answer.status_code == status, answer.text
        if name:
            document(name, about, answer, MONTH)
        return answer.json() if answer.text else None

    return call


def test_phases(does):
    made = does(
        "ana", "@phases", "plan-add-phase",
        "Adds a phase at the end of the plan. Teachers of the place.", 201, title="We meet",
    )  # fmt: skip
    phase = made["phase"]
    does("ana", "@phases", status=400)
    other = does("ana", "@phases", status=201, title="We measure")["phase"]
    does(
        "ana", "@edit-phase", "plan-edit-phase", "Gives a phase another title. Teachers.",
        phase=phase, title="We get to know each other",
    )  # fmt: skip
    does(
        "ana", "@move-phase", "plan-move-phase", "A phase goes a step `up` or `down`. Teachers.",
        204, phase=other, step="up",
    )  # fmt: skip
    told = does("pupil", "", method="GET")
    assert [one["title"] for one in told["phases"]] == ["We measure", "We get to know each other"]
    does(
        "ana", "@remove-phase", "plan-remove-phase",
        "Takes a phase without tasks out of the plan. Teachers.", 204, phase=other,
    )  # fmt: skip
    does("ana", "@remove-phase", status=400, phase=other)
    does("ana", "@edit-phase", status=400, phase={"a": 1}, title="x")


def test_tasks(does, river, cards):
    phase = does("ana", "@phases", status=201, title="We meet")["phase"]
    team = does(
        "ana", "@teams", "plan-make-team",
        "Makes a team of teachers and pupils of the place (`people`: their ids). Teachers.", 201,
        title="Herons", people=[cards[0].user_id],
    )["team"]  # fmt: skip
    made = does(
        "ana", "@tasks", "plan-add-task",
        "Adds a task to a phase; `teams`, `people` (ids of teachers), `due` and `text` if there "
        "are any. Teachers.", 201,
        title="Measure the river", phase=phase, due="2099-03-02", teams=[team],
        people=[river.jan], text="With boots.",
    )  # fmt: skip
    task = made["task"]
    wrong = does("ana", "@tasks", status=400, title="", phase="none", due="2027-02-30")
    assert set(wrong["error"]["fields"]) == {"title", "due"}
    ticked = does(
        "pupil", "@tick-task", "plan-tick-task",
        "Says that a task is done, with `done: false` that it is not after all. Teachers, and "
        "the pupils of its teams.", task=task,
    )  # fmt: skip
    assert ticked["standing"] == "done" and ticked["done_by"].startswith("Eva-")
    told = does(
        "pupil", "", "plan-read",
        "The plan: phases in order with their tasks, and the teams. Teachers and pupils of the "
        "place; ids of people only for teachers.", method="GET",
    )  # fmt: skip
    assert told["phases"][0]["tasks"][0]["title"] == "Measure the river"
    for person in (river.jan, *(card.user_id for card in cards)):
        assert person not in str(told)
    does("pupil", "@tick-task", task=task, done=False)
    does(
        "ana", "@remove-task", "plan-remove-task", "Takes a task out of the plan. Teachers.", 204,
        task=task,
    )  # fmt: skip
    does("pupil", "@tick-task", status=400, task=task)


def test_a_task_changes(does):
    phase = does("ana", "@phases", status=201, title="We meet")["phase"]
    task = does("ana", "@tasks", status=201, title="Measure the river", phase=phase)["task"]
    changed = does(
        "ana", "@edit-task", "plan-edit-task", "Changes a task; what is left out stays. Teachers.",
        task=task, due="2099-03-09",
    )  # fmt: skip
    assert (changed["title"], changed["due"]) == ("Measure the river", "2099-03-09")
    does("ana", "@edit-task", status=400, task="none", title="x")


def test_teams(does, cards):
    mixed = does(
        "ana", "@mix-teams", "plan-mix-teams",
        "Deals all pupils who are in no team into so many new ones, each country evenly. "
        "Teachers.", 201, count=2,
    )["items"]  # fmt: skip
    assert sum(len(team["people"]) for team in mixed) == 2
    does("ana", "@mix-teams", status=400, count=2)
    changed = does(
        "ana", "@edit-team", "plan-edit-team",
        "Changes title or people of a team; what is left out stays. Teachers.",
        team=mixed[0]["team"], people=[cards[0].user_id],
    )  # fmt: skip
    assert [one["member"] for one in changed["people"]] == [cards[0].user_id]
    does(
        "ana", "@remove-team", "plan-remove-team",
        "Takes a team out of the plan and off its tasks. Teachers.", 204, team=mixed[0]["team"],
    )  # fmt: skip
    assert len(does("ana", "", method="GET")["teams"]) == 1


def test_others_get_nothing(does, programs, river):
    phase = does("ana", "@phases", status=201, title="Canary of a plan")["phase"]
    for who, status in (("stranger", 404), ("visitor", 404)):
        does(who, "", status=status, method="GET")
        for service in ("@phases", "@tasks", "@teams", "@tick-task", "@mix-teams"):
            does(who, service, status=status, title="Mine", phase=phase)
    for service in ("@phases", "@tasks", "@teams", "@mix-teams", "@edit-phase", "@remove-phase"):
        does("pupil", service, status=403, title="Mine", phase=phase)
    path = "/".join(river.space.getPhysicalPath()[2:])
    for name in ("none", "TASKS", ""):
        assert programs["ana"].get(f"{path}/++plan++{name}").status_code == 404
    page = programs["stranger"].send(
        "GET", f"{path}/++plan++tasks", headers={"Accept": "text/html"}
    )
    assert page.status_code == 404 and "Canary" not in page.text
    assert plan_of(river.space).getId() == "++plan++tasks"
