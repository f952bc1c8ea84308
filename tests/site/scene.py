"""A site full of secrets: things in every state, each with words that only some may read.

Every secret is a made-up word, so that an answer that holds it has told it.
"""

from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.base.told import as_told
from etwinning.base.told import Told
from etwinning.boards.api import board_in
from etwinning.chat.api import chat_of
from etwinning.forums.api import reply
from etwinning.groups.api import ask_to_join
from etwinning.journals.api import ask_office
from etwinning.meetings.api import meetings_in
from etwinning.people.api import ask_contact
from etwinning.people.api import ask_teacher
from etwinning.people.api import contacts_of
from etwinning.people.api import teacher_of
from etwinning.people.api import write_idea
from etwinning.projects.api import answer_office
from etwinning.projects.api import flag_project
from etwinning.projects.api import invite_partner
from etwinning.support.api import give_duty
from etwinning.support.api import office
from etwinning.twinmail.api import mail_of
from etwinning.twinspaces.api import space_of
from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.announcements.builders import announce
from tests.calendar.builders import event_of
from tests.chat.builders import end
from tests.chat.builders import line_by
from tests.chat.builders import slot_by
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.groups.builders import group_by
from tests.groups.builders import room_by
from tests.journals.builders import entry_of
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.messaging.builders import write
from tests.moderation.builders import report_by
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.plan.builders import plan_with
from tests.polls.builders import poll_by
from tests.polls.builders import vote_by
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.site.builders import page
from tests.site.secrets import FOR_TEACHERS
from tests.site.secrets import HIDDEN_NAMES
from tests.site.secrets import NAMES
from tests.site.secrets import NEVER
from tests.support.builders import officer
from tests.twinmail.builders import letter_by
from tests.twinspaces.builders import Party
from tests.twinspaces.builders import publish
from tests.walls.builders import turn
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from typing import Any

import transaction

WHO = ("visitor", "stranger", "newcomer", "officer", "pupil")


@dataclass
class Scene:
    """Where what is, who asks, and what they must not find.

    :ivar things: name -> content.
    :ivar people: name -> user id.
    :ivar secrets: word in small letters -> what it is.
    """

    site: Any
    url: str
    things: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)
    programs: dict = field(default_factory=dict)
    pupil: Any = None
    logins: dict = field(default_factory=dict)
    for_teachers: dict = field(default_factory=dict)
    never: dict = field(default_factory=dict)

    def path(self, name: str) -> str:
        """Return the address of a thing below the site."""
        return "/".join(self.things[name].getPhysicalPath()[2:])

    def told(self, who: str, text: str, asked: str = "") -> list:
        """Return which secrets an answer holds that this person must not read.

        :param asked: the address, whose own words an answer may repeat.
        """
        text, asked = text.lower(), asked.lower()
        secrets = self.never if who == "stranger" else self.never | self.for_teachers
        return sorted(told for word, told in secrets.items() if word in text and word not in asked)


def make_scene(site, url: str) -> Scene:
    """Plant everything and let everybody of WHO in."""
    scene = Scene(site, url)
    _make_people(scene)
    _make_projects(scene)
    _make_pages(scene)
    _make_inside(scene)
    _make_events(scene)
    _make_groups(scene)
    _make_doors(scene)
    scene.for_teachers = (
        {word.lower(): told for told, word in FOR_TEACHERS.items()}
        | _words_of(NAMES)
        | {scene.people[who]: f"id of {who}" for who in NAMES}
    )
    scene.never = (
        {word.lower(): told for told, word in NEVER.items() if told != "contact request"}
        | {"canary-contact": "contact request"}
        | _words_of(HIDDEN_NAMES)
        | _log_ins_of(scene)
    )
    transaction.commit()
    return scene


def _make_people(scene):
    words = {"interests": FOR_TEACHERS["interests on a profile"], "password": PASSWORD}
    people = scene.people
    for name, country in (("ana", "ES"), ("jan", "PL"), ("eva", "IT")):
        given, family = NAMES[name]
        people[name] = teacher(country, given_name=given, family_name=family, **words)
    for name, state in (("new", "pending"), ("out", "rejected")):
        given, family = HIDDEN_NAMES[name]
        people[name] = teacher("ES", state, given_name=given, family_name=family)
    people["validator"] = officer("ES", "Validator", password=PASSWORD)
    with log_in_as(people["validator"]):
        ask_teacher(teacher_of(people["new"]), NEVER["question about a registration"])
    contacts(people["ana"], people["jan"])
    contacts(people["ana"], people["eva"])
    with log_in_as(people["jan"]):
        ask_contact(people["eva"], NEVER["contact request"])
    with log_in_as(people["ana"]):
        write_idea(
            teacher_of(people["ana"]),
            {
                "title": FOR_TEACHERS["idea on a profile"],
                "text": "Two classes write letters about what they see from the window.",
                "age_from": 10,
                "age_to": 12,
            },
        )
    people["nss"] = officer("ES", "ProjectOfficer", fullname="Ofelia Canaria", password=PASSWORD)


def _make_projects(scene):
    people, pair = scene.people, (scene.people["ana"], scene.people["jan"])
    made = project("awaiting_nss", pair, title="Rivers that connect us")
    first, second = [signature.office for signature in made.ledger]
    sign_as(made, first, "needs_info", NEVER["question of an office"])
    with log_in_as(people["ana"]):
        answer_office(made, first, NEVER["answer to an office"])
    sign_as(made, first, "approve", NEVER["note of an office"])
    sign_as(made, second, "approve", NEVER["note of an office"])
    with log_in_as(people["ana"]):
        invite_partner(made, people["eva"], NEVER["invitation"])
    things = scene.things
    things["project"], things["space"] = made, space_of(made)
    things["draft"] = project("draft", pair, title=NEVER["draft of a project"])
    things["pending"] = project("awaiting_nss", pair, title=NEVER["project not open yet"])
    things["rejected"] = project("awaiting_nss", pair, title="Canary-draft that was rejected")
    sign_as(things["rejected"], first, "reject", NEVER["reason of a rejection"])
    hidden = FOR_TEACHERS["project that is not public"]
    things["hidden"] = project("approved", pair, public=False, title=hidden)
    flagged = things["flagged"] = project("approved", pair, title="Canary-flag project")
    with log_in_as(officer("ES", "Moderator")):
        flag_project(flagged, NEVER["flagging"])
    other = things["closed space"] = space_of(things["hidden"])
    other.title = NEVER["TwinSpace that is closed"]
    other.reindexObject()


def _make_pages(scene):
    with for_the_house("a test"):
        site, things = scene.site, scene.things
        things["site"] = site
        things["folder"] = page(site, "open-folder", kind="Folder")
        things["document"] = page(things["folder"], "open-document")
        closed = page(site, "hall", readers=(), kind="Folder", title=NEVER["folder that is closed"])
        things["closed folder"] = closed
        things["inside"] = page(closed, "inside")
        things["closed document"] = page(
            closed, "secret", readers=(), title=NEVER["folder that is closed"]
        )
        things["office"] = site["offices"]["ES"]
        things["teacher"] = teacher_of(scene.people["ana"])
        things["new"] = teacher_of(scene.people["new"])
        school = things["school"] = site["schools"][things["project"].founders[0].school]
        school.principal_name = NEVER["head teacher"]
        school.principal_email = "canary-principal@school.example"
        for name in ("projects", "people", "schools", "offices", "spaces"):
            things[name] = site[name]


def _make_inside(scene):
    people, things = scene.people, scene.things
    ana, river = people["ana"], things["project"]
    publish(Party(river, ana, people["jan"], "", ""))
    things["journal"] = river["journal"]
    things["space page"] = page_of(ana, things["space"], title=NEVER["page of a TwinSpace"])
    things["draft page"] = page_of(
        ana, things["space"], title=NEVER["draft of a page"], audience="draft"
    )
    told = Told(NEVER["author told by an import"], "teacher", "LV", date(2026, 11, 22))
    with as_told(told, datetime(2026, 3, 1, tzinfo=UTC)):
        things["public page"] = page_of(
            ana, things["space"], title="Open to all", audience="public", confirmed=True
        )
    things["album"] = folder_of(ana, things["space"], title=NEVER["album of a TwinSpace"])
    words = {"title": NEVER["picture of a TwinSpace"], "alt": NEVER["picture of a TwinSpace"]}
    things["photo"] = picture_of(ana, things["album"], "canary-photo.jpg", **words)
    things["public photo"] = picture_of(
        ana, things["space"], "river.jpg", "A river", audience="public", confirmed=True
    )
    things["entry"] = entry_of(
        ana, river["journal"], title=NEVER["entry of a journal for the project"]
    )
    things["public entry"] = entry_of(
        ana, river["journal"], title="A day for all", audience="public", confirmed=True
    )
    scene.pupil = pupil_of(ana, things["space"], "Kolibri")
    comment_by(ana, things["entry"], NEVER["comment among the project"])
    comment_by(scene.pupil.user_id, things["public entry"], NEVER["comment of a pupil"])
    comment_by(people["jan"], things["public entry"], "Words for everybody.")
    with log_in_as(ana):
        ask_office(things["entry"], NEVER["question to an office"])
    people["moderator"] = officer("ES", "Moderator", password=PASSWORD)
    report_by(people["jan"], things["entry"], text=NEVER["words of a report"])
    _make_talk(scene)


def _make_talk(scene):
    ana, things = scene.people["ana"], scene.things
    words = {"title": NEVER["forum of a TwinSpace"], "premoderated": True}
    things["forum"] = forum_by(ana, things["space"], **words)
    topic = thread_by(
        ana, things["forum"], title=NEVER["thread of a forum"], text=NEVER["post of a forum"]
    )
    for kind, words in (
        ("teachers", "note of the teachers"),
        ("twinboard", "note on the twinboard"),
    ):
        things[kind] = board_in(things["space"], kind)
        comment_by(ana, things[kind], NEVER[words])
    _make_letters(scene)
    turn(ana, things["space"])
    things["walls"] = walls_in(things["space"])
    things["wall"] = wall_of(things["space"], scene.pupil.user_id)
    comment_by(scene.pupil.user_id, things["wall"], NEVER["wall of a pupil"])
    with log_in_as(scene.pupil.user_id):
        reply(topic, text=NEVER["post that waits"])
    words = {"options": f"{NEVER['answer of a poll']}\nBridge"}
    _make_announcement(scene)
    things["poll"] = poll_by(ana, things["space"], NEVER["question of a poll"], **words)
    vote_by(ana, things["poll"], 0)
    _make_chats(scene)
    _make_meetings(scene)
    words = (NEVER[f"{kind} of a plan"] for kind in ("phase", "task", "team"))
    things["plan"] = plan_with(ana, things["space"], *words)


def _make_groups(scene):
    people, things = scene.people, scene.things
    things["room"] = room_by(
        people["ana"], people["jan"], people["eva"], title=NEVER["name of a room"]
    )
    things["group"] = group_by(people["ana"], statement=NEVER["statement of a group"])
    page_of(people["ana"], things["group"], title=NEVER["page of a group"])
    with log_in_as(people["jan"]):
        ask_to_join(things["group"], NEVER["request to a group"])


def _make_announcement(scene):
    words = {"posted": False, "title": NEVER["draft of an announcement"]}
    scene.things["announcement"] = announce(scene.people["ana"], **words)
    scene.things["partners"] = scene.site["partners"]


def _make_chats(scene):
    ana, things = scene.people["ana"], scene.things
    things["chat"] = chat_of(things["space"])
    day = str(date.today() + timedelta(days=3))
    slot_by(ana, things["space"], NEVER["chat to come"], day=day, time="10:00")
    things["log"] = slot_by(ana, things["space"])
    line_by(ana, things["log"], NEVER["line of a log"])
    end(things["log"])
    things["slot"] = slot_by(ana, things["space"], NEVER["chat that is open"], pupils=False)
    line_by(ana, things["slot"], NEVER["line of a chat"])


def _make_meetings(scene):
    ana, things = scene.people["ana"], scene.things
    address = f"https://{NEVER['address of a server']}.example.org"
    words = {"title": NEVER["server for meetings"], "secret": NEVER["secret of a server"]}
    provider_of("ES", address, app_id="etwinning", **words)
    things["meetings"] = meetings_in(things["space"])
    things["meeting"] = meeting_by(ana, things["space"], NEVER["online meeting"], address)


def _make_events(scene):
    words = {"where": NEVER["place of an event"]}
    words["link"] = f"https://meet.example.org/{NEVER['meeting of an event']}"
    ana, space = scene.people["ana"], scene.things["space"]
    scene.things["event"] = event_of(ana, space, NEVER["event of a TwinSpace"], **words)


def _make_letters(scene):
    ana, jan, space = scene.people["ana"], scene.people["jan"], scene.things["space"]
    words = {"subject": NEVER["subject of a letter"], "text": NEVER["letter of a teacher"]}
    scene.things["mail"] = mail_of(space)
    scene.things["letter"] = letter_by(ana, space, jan, scene.pupil.user_id, **words)
    words = {"subject": NEVER["subject of a message"]}
    told = write(ana, jan, NEVER["message between two teachers"], **words)
    scene.things["message"] = told


def _make_doors(scene):
    people = scene.people
    people["stranger"] = teacher("FR", password=PASSWORD, given_name="Tom", family_name="Other")
    people["newcomer"] = teacher("FR", "pending", password=PASSWORD)
    people["officer"] = officer("DE", "ProjectOfficer", password=PASSWORD)
    with for_the_house("a test"):
        for duty in ("Validator", "Moderator", "Head"):
            give_duty(office("DE"), people["officer"], duty)
    pair = (teacher("RO", password=PASSWORD), teacher("PT", password=PASSWORD))
    contacts(*pair)
    own = project("approved", pair, title="The pupil's own")
    card = pupil_of(pair[0], space_of(own), "Bruno", "RO")
    transaction.commit()
    assert contacts_of(people["ana"])
    scene.logins = {who: account(user_id).login for who, user_id in people.items()}
    scene.programs = {"visitor": Api(scene.url)} | {
        who: Api(scene.url, scene.logins[who], PASSWORD, door="people")
        for who in ("stranger", "newcomer", "officer", "ana", "eva", "nss", "validator")
        + ("moderator",)
    }
    scene.programs["pupil"] = Api(scene.url, card.login, card.password, door="pupils")


def _words_of(names):
    return {word.lower(): f"name of {who}" for who, parts in names.items() for word in parts}


def _log_ins_of(scene):
    found = {"ofelia": "name of an officer", "kolibri": "name of a pupil"}
    found[scene.pupil.user_id] = "id of a pupil"
    for who in ("ana", "jan", "eva", "new", "out", "nss"):
        person = account(scene.people[who])
        found[f"{person.login}@".lower()] = f"e-mail of {who}"
        if who not in NAMES:
            found[person.user_id] = f"id of {who}"
    return found
