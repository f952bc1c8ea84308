"""One thing of each kind, in the states in which something can be done with it, and people."""

from etwinning.accounts.api import account
from etwinning.base.rest import Verb
from etwinning.base.security import for_the_house
from etwinning.boards.api import board_in
from etwinning.chat.api import chat_of
from etwinning.forums.interfaces import IForum
from etwinning.groups.api import close_group
from etwinning.journals.api import journal_of
from etwinning.journals.interfaces import IEntry
from etwinning.meetings.api import meetings_in
from etwinning.people.api import teacher_of
from etwinning.plan.api import plan_of
from etwinning.plan.interfaces import IPlan
from etwinning.plan.reading import place_of
from etwinning.projects.api import CHECKS
from etwinning.records.api import shelf
from etwinning.records.api import token
from etwinning.support.api import DUTIES
from etwinning.support.api import give_duty
from etwinning.support.api import office
from etwinning.twinmail.api import mail_of
from etwinning.twinspaces.api import space_of
from etwinning.walls.api import walls_in
from plone.uuid.interfaces import IUUID
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.announcements.builders import announce
from tests.announcements.builders import BAKING
from tests.calendar.builders import event_of
from tests.chat.builders import slot_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.groups.builders import group_by
from tests.journals.builders import entry_of
from tests.meetings.builders import JITSI
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.messaging.builders import write
from tests.moderation.builders import report_by
from tests.people.builders import a_school
from tests.people.builders import PROFILE
from tests.people.builders import teacher
from tests.people.builders import WORDS
from tests.people.test_registering import step_1
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.plan.builders import team_by
from tests.polls.builders import poll_by
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.projects.builders import TEXT
from tests.schools.builders import new_school
from tests.site.builders import OPERATOR
from tests.support.builders import officer
from tests.twinmail.builders import letter_by
from tests.walls.builders import turn
from tests.walls.builders import wall_by
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from zope.component import getGlobalSiteManager

import transaction

CLOSED = (401, 403, 404)
# words of bodies that are right somewhere; ids are added by Ground
RIGHT = {
    **{key: list(one) if isinstance(one, tuple) else one for key, one in PROFILE.items()},
    **{key: str(one) for key, one in TEXT.items() if key in ("starts", "ends", "title", "summary")},
    **new_school(),
    **step_1(),
    "public": True,
    "on": True,
    "confirmed": True,
    "office": "ES",
    "decision": "approve",
    "checks": list(CHECKS),
    "reason": "We do not know this school",
    "question": "Which class?",
    "answer": "confirm",
    "audience": "members",
    "duty": "Validator",
    "region": "",
    "role": "teacher",
    "door": "people",
    "until": None,
    "version": None,
    "image": None,
    "photo": None,
    "leave": "",
    "head_address": "",
    "to": "",
    "text": WORDS,
    "name": "Ana",
    "country": "ES",
    "paces": {"projects": "daily"},
    "clause": "spam",
    "measure": "hide",
    "step": "follow",
    "first_day": "2027-03-02",
    "begins_at": "10:00",
    "kind": "lesson",
    "zone": "Europe/Madrid",
    "month": "2027-03",
    "address": JITSI,
    "provider": JITSI,
    "count": 2,
    "done": True,
    "due": "2027-03-02",
    "teams": [],
    "options": "Heron\nBridge",
    "choices": [1],
    "reaction": "thanks",
}


def services() -> list:
    """Return (name, method, interface of the thing, class) of every service that is a Verb."""
    found = [
        (one.name.partition("_json_")[2], one.factory.method, one.required[0], one.factory)
        for one in getGlobalSiteManager().registeredAdapters()
        if isinstance(one.factory, type) and issubclass(one.factory, Verb)
    ]
    return sorted(found, key=lambda line: (line[2].__identifier__, line[0], line[1]))


def people(api_as) -> tuple[dict, dict]:
    """Return ids and programs by word: two founders, an office with all duties, the operator."""
    one, two = founders(password=PASSWORD)
    spain = officer("ES", "Head", password=PASSWORD)
    with for_the_house("a test"):
        for duty in DUTIES:
            give_duty(office("ES"), spain, duty)
    transaction.commit()
    ids = {"founder": one, "other": two, "office": spain}
    programs = {word: api_as(account(one).login, PASSWORD) for word, one in ids.items()}
    return ids, {**programs, "operator": api_as(*OPERATOR), "visitor": api_as()}


def things(site, ids) -> list:
    """Return a thing of each kind that services are for."""
    pair = ids["founder"], ids["other"]
    states = ("draft", "awaiting_partner", "awaiting_nss", "approved", "closed")
    projects = [project(state, pair) for state in states]
    provider_of("ES")
    space, journal = space_of(projects[3]), journal_of(projects[3])
    forum = forum_by(pair[0], space)
    thread_by(pair[0], forum)
    made = [
        site,
        *(site[name] for name in ("schools", "projects")),
        office("ES"),
        a_school("ES"),
        a_school("ES", verified=False),
        teacher_of(pair[0]),
        teacher_of(teacher("ES", state="pending")),
        *projects,
        space,
        page_of(pair[0], space),
        *(make(pair[0], space) for make in (folder_of, picture_of, file_of, film_of)),
        journal,
        entry_of(pair[0], journal),
        event_of(pair[0], space),
        forum,
        *(board_in(space, kind) for kind in ("teachers", "twinboard")),
        *_walls(pair[0], space),
        *_letters(pair, space),
        *(*_chat(pair[0], space), *_groups(pair)),
        *(meetings_in(space), meeting_by(pair[0], space)),
        plan_of(space),
        poll_by(pair[0], space),
        *_announcements(site, pair),
    ]
    task_by(pair[0], space, phase=phase_by(pair[0], space))
    team_by(pair[0], space, [pair[1]])
    report_by(pair[1], next(one for one in made if IEntry.providedBy(one)))
    transaction.commit()
    return made


def _groups(pair):
    """A group, one that waits for its office, one that has ended."""
    made = [group_by(pair[0], state, joining="request") for state in ("active", "proposed")]
    ended = group_by(pair[0])
    with log_in_as(pair[0]):
        close_group(ended)
    return *made, ended


def _letters(pair, space):
    return mail_of(space), letter_by(pair[0], space, pair[1]), write(pair[1], pair[0])


def _walls(teacher, space):
    """The walls, and one that has begun."""
    turn(teacher, space)
    return walls_in(space), wall_by(teacher, space, begins=WORDS)


def _announcements(site, pair):
    """Their folder, one that is open and a draft."""
    draft = announce(pair[1], posted=False, **BAKING)
    return site["partners"], announce(pair[0]), draft


def _chat(teacher, space):
    """The chat, and an open slot."""
    return chat_of(space), slot_by(teacher, space)


def of_plan(plan) -> dict:
    """Return words for the verbs of a plan: tokens of its phase, its task, its team."""
    kept = shelf("plan").of(IUUID(place_of(plan)))
    trees = {"phase": kept.phases, "task": kept.tasks, "team": kept.teams}
    return {name: token(tree.minKey()) for name, tree in trees.items()}


def behind(forum) -> dict:
    """Return what stands behind the name of a service for records: thread and post of a forum."""
    (topic,) = forum.board.topics.values()
    thread = f"/{token(topic.key)}"
    post = f"{thread}/{token(topic.thread.newest())}"
    threads = ("@thread", "@thread-step")
    posts = ("@edit-post", "@look-after", "@earlier-texts", "@react")
    return {**dict.fromkeys(threads, thread), **dict.fromkeys(posts, post), "@case": "/1"}


class Ground:
    """Things, programs, and what a verb answers to whom."""

    def __init__(self, site, api_as):
        ids, self.programs = people(api_as)
        self.things = things(site, ids)
        self.right = {**RIGHT, **self._ids(ids)}
        self.behind = behind(next(one for one in self.things if IForum.providedBy(one)))

    def _ids(self, ids):
        at = {thing.portal_type: thing.getId() for thing in self.things}
        names = ("person", "founder", "successor", "pupil", "cofounder")
        return {
            **dict.fromkeys(names, ids["other"]),
            "school": at["etwinning.schools.school"],
            "into": at["etwinning.schools.school"],
            "teachers": [ids["founder"]],
            "people": [ids["founder"]],
            **of_plan(next(one for one in self.things if IPlan.providedBy(one))),
        }

    def best(self, kind, method, name, words):
        """Return (person, address) of who gets farthest with a verb: best, it is done."""
        tries = []
        for path in self._paths(kind):
            for who in self.programs:
                address = f"{path}/{name}{self.behind.get(name, '')}"
                status = self.send(who, method, address, self.body(words())).status_code
                tries.append((status in CLOSED, status == 409, status, who, address))
                if status < 300:
                    return who, address
        return min(tries)[3:]

    def body(self, words):
        """Return the right body for a verb that reads these words."""
        return {word: self.right[word] for word in words if word in self.right}

    def send(self, who, method, address, body):
        """Send a JSON object."""
        return self.programs[who].send(method, address, json=body)

    def _paths(self, kind):
        found = ["/".join(t.getPhysicalPath()[2:]) for t in self.things if kind.providedBy(t)]
        assert found, f"tests/site/ground.py makes no {kind.__identifier__}"
        return found
